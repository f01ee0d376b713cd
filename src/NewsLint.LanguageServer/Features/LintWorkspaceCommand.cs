using System.Text.Json;
using NewsLint.LanguageServer.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary>What <c>newslint.lintWorkspace</c> gives back.</summary>
internal sealed record WorkspaceSummary(int Files, int Errors, int Warnings, int Suggestions);

/// <summary><c>newslint.lintWorkspace</c>: lints all drafts, pushes what is found and shows how far it is.</summary>
internal static class LintWorkspaceCommand
{
    public static async Task<JsonElement?> RunAsync(Session session, JsonElement? token, CancellationToken cancellation)
    {
        var lint = new WorkspaceLint(session);
        var progress = await Progress.BeginAsync(session, "Linting drafts", token, cancellation).ConfigureAwait(false);
        var end = "Stopped";
        try
        {
            var summary = await session.Queue.RunAsync(() => Run(session, lint, progress), progress.Cancellation).ConfigureAwait(false);
            end = summary.Files == 1 ? "1 draft" : $"{summary.Files} drafts";
            return Wire.ToElement(summary);
        }
        finally
        {
            progress.End(end);
        }
    }

    private static WorkspaceSummary Run(Session session, WorkspaceLint lint, Progress progress)
    {
        var files = lint.Find();
        var (done, counts) = (0, default(Counts));
        foreach (var file in files)
        {
            progress.Cancellation.ThrowIfCancellationRequested();
            if (lint.Read(file) is { } report)
            {
                counts += report.Counts;
                session.Publisher.PublishClosed(report);
            }
            progress.Report(++done, files.Count);
        }
        return new WorkspaceSummary(done, counts.Errors, counts.Warnings, counts.Suggestions);
    }
}
