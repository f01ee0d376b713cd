using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>
/// <c>workspace/diagnostic</c>: reports on all drafts. Editors ask again as soon as they are answered, so an answer that would hold
/// nothing new waits until something changes.
/// </summary>
internal static class PullWorkspaceDiagnostics
{
    private const int Batch = 50;

    public static void AddTo(Session session) => session.Answer<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(Methods.WorkspaceDiagnostic, async (parameters, cancellation) =>
    {
        while (true)
        {
            var change = session.NextChange;
            var reports = await session.Queue.RunAsync(() => Read(session, parameters, cancellation), cancellation).ConfigureAwait(false);
            if (parameters.PreviousResultIds.Length == 0 || reports.Exists(report => report.Kind == DocumentDiagnosticReport.Full))
                return Finish(session, parameters, reports);
            await change.WaitAsync(cancellation).ConfigureAwait(false);
        }
    });

    private static List<WorkspaceDocumentDiagnosticReport> Read(Session session, WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        var earlier = parameters.PreviousResultIds.DistinctBy(each => each.Uri).ToDictionary(each => each.Uri, each => each.Value);
        var lint = new WorkspaceLint(session);
        List<WorkspaceDocumentDiagnosticReport> reports = [];
        foreach (var file in lint.Find())
        {
            cancellation.ThrowIfCancellationRequested();
            if (lint.Read(file) is not { } report)
                continue;
            var id = PullDiagnostics.IdOf(report.Items);
            reports.Add(earlier.Remove(report.Uri, out var known) && known == id
                ? new WorkspaceDocumentDiagnosticReport(DocumentDiagnosticReport.Unchanged, report.Uri) { ResultId = id, Version = report.Version }
                : new WorkspaceDocumentDiagnosticReport(DocumentDiagnosticReport.Full, report.Uri) { ResultId = id, Version = report.Version, Items = report.Items });
        }
        // What is left is gone.
        var nothing = PullDiagnostics.IdOf([]);
        reports.AddRange(earlier.Where(gone => gone.Value != nothing).Select(gone => new WorkspaceDocumentDiagnosticReport(DocumentDiagnosticReport.Full, gone.Key) { ResultId = nothing, Items = [] }));
        return reports;
    }

    private static WorkspaceDiagnosticReport Finish(Session session, WorkspaceDiagnosticParams parameters, List<WorkspaceDocumentDiagnosticReport> reports)
    {
        if (parameters.PartialResultToken is not { } token)
            return new WorkspaceDiagnosticReport([.. reports]);
        foreach (var part in reports.Chunk(Batch))
            session.Notify(Methods.Progress, new ProgressParams(token, Wire.ToElement(new WorkspaceDiagnosticReport(part))));
        return new WorkspaceDiagnosticReport([]);
    }
}
