using System.Diagnostics;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.LanguageServer.Settings;
using NewsLint.Workspace.Files;

namespace NewsLint.LanguageServer.Features;

/// <summary>
/// Lints documents as soon as something changes and pushes what was found: at once, the newest version only. A result that
/// is no longer that of the newest version goes nowhere.
/// </summary>
internal sealed class DiagnosticPublisher(Session session)
{
    /// <summary>Files that are not open and show what was found in them.</summary>
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);

    /// <summary>Puts a document into the queue, if its settings say that this is the time.</summary>
    public void Schedule(OpenDocument document, LintTrigger trigger)
    {
        if (!IsTime(document, trigger))
            return;
        document.Due = document.Current;
        if (document.TryQueue())
            session.Queue.Add(() => LintNewest(document));
    }

    /// <summary>Gives all open documents the new world, and lints them in it.</summary>
    public void ScheduleAll()
    {
        foreach (var document in session.Documents)
        {
            lock (document.Gate)
                document.Current = new DocumentSnapshot(document, document.Current.Version, document.Current.Source, session.World);
            Schedule(document, LintTrigger.Settings);
        }
        AskToPull();
    }

    /// <summary>Tells an editor that asks for diagnostics that there are other ones now.</summary>
    private void AskToPull()
    {
        if (session.Profile is { Pulls: true, CanRefreshDiagnostics: true })
            _ = session.AskAsync<object>(Methods.DiagnosticRefresh);
    }

    /// <summary>Takes the diagnostics of a closed document away.</summary>
    public void Forget(OpenDocument document)
    {
        lock (document.Gate)
        {
            document.IsClosed = true;
            if (document.Published is { Kind: DocumentKind.Draft or DocumentKind.Other } && !session.Profile.Pulls)
                session.Notify(Methods.PublishDiagnostics, new PublishDiagnosticsParams(document.Uri, []));
        }
    }

    /// <summary>Shows what was found in a draft that is not open; one that is open shows what its own lints find.</summary>
    public void PublishClosed(FileReport report)
    {
        lock (_closed)
        {
            if (report.Version is not null || session.Find(report.Uri) is not null || (report.Items.Length == 0 && !_closed.Contains(report.Uri)))
                return;
            _closed.Add(report.Uri);
            session.Notify(Methods.PublishDiagnostics, new PublishDiagnosticsParams(report.Uri, report.Items));
        }
    }

    /// <summary>Takes away what was shown of a file that was not open: it is now, or it is gone.</summary>
    public void ForgetClosed(string uri)
    {
        lock (_closed)
        {
            if (_closed.Remove(uri))
                session.Notify(Methods.PublishDiagnostics, new PublishDiagnosticsParams(uri, []));
        }
    }

    /// <summary>Lints and publishes now, whatever the settings say.</summary>
    public void LintNow(OpenDocument document)
    {
        Schedule(document, LintTrigger.Command);
        AskToPull();
    }

    private static bool IsTime(OpenDocument document, LintTrigger trigger) =>
        trigger == LintTrigger.Command || InputFiles.IsSetting(document.Uri) || (document.Current.World.Settings.Run, trigger) switch
        {
            (RunMode.OnType, _) => true,
            (RunMode.OnSave, not LintTrigger.Change) => true,
            _ => false,
        };

    private void LintNewest(OpenDocument document)
    {
        document.Unqueue();
        var snapshot = document.Current;
        var start = Stopwatch.GetTimestamp();
        var reading = snapshot.Read();
        var time = Stopwatch.GetElapsedTime(start);
        lock (document.Gate)
        {
            if (document.IsClosed || !ReferenceEquals(document.Current, snapshot))
                return;
            Publish(document, reading);
        }
        if (reading.Failure is { } failure)
            session.Log(MessageType.Error, failure.ToString());
        if (snapshot.World.Settings.HasTrace)
            session.Notify(Methods.LogTrace, new LogTraceParams($"Read version {snapshot.Version} of {document.Uri} in {time.TotalMilliseconds:0.0} ms: {reading.Diagnostics.Length} diagnostics."));
        if (reading.Configuration is { } configuration)
            session.Notices.Report(configuration);
    }

    private void Publish(OpenDocument document, Reading reading)
    {
        var earlier = document.Published;
        document.Published = reading;
        var isNothing = reading.Kind == DocumentKind.Other && reading.Diagnostics.IsEmpty;
        var isPulled = session.Profile.Pulls && reading.Kind == DocumentKind.Draft;
        if (!isPulled && !(isNothing && earlier is null or { Kind: DocumentKind.Other, Diagnostics.IsEmpty: true }))
            session.Notify(Methods.PublishDiagnostics, new PublishDiagnosticsParams(document.Uri, DiagnosticForm.Of(reading, session.Profile)) { Version = reading.Snapshot.Version });
        if (session.Profile.FollowsLints)
            session.Notify(Methods.DidLint, DidLintParams.Of(reading));
    }
}

/// <summary>Why a document is to be linted.</summary>
internal enum LintTrigger
{
    Open,
    Change,
    Save,
    Settings,
    Command,
}
