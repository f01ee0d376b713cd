using System.Text.Json;
using NewsLint.LanguageServer.Protocol;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>workspace/executeCommand</c>.</summary>
internal static class Commands
{
    public const string Lint = "newslint.lint";
    public const string LintWorkspace = "newslint.lintWorkspace";
    public const string FixAllSafe = "newslint.fixAll";
    public const string Explain = "newslint.explain";

    public static string[] All { get; } = [Lint, LintWorkspace, FixAllSafe, SilenceCommand.Name, Explain];

    public static void AddTo(Session session) => session.Answer<ExecuteCommandParams, JsonElement?>(Methods.ExecuteCommand, (parameters, cancellation) => parameters.Name switch
    {
        Lint => RunLint(session, Text(parameters)),
        LintWorkspace => LintWorkspaceCommand.RunAsync(session, parameters.WorkDoneToken, cancellation),
        FixAllSafe => FixAllAsync(session, Text(parameters), cancellation),
        SilenceCommand.Name => SilenceAsync(session, parameters, cancellation),
        Explain => Task.FromResult(ExplainRule(session, Text(parameters))),
        var other => throw BadArguments($"There is no command {other}."),
    });

    private static Task<JsonElement?> RunLint(Session session, string uri)
    {
        if (session.Find(uri) is { } document)
            session.Publisher.LintNow(document);
        return Task.FromResult<JsonElement?>(null);
    }

    private static async Task<JsonElement?> FixAllAsync(Session session, string uri, CancellationToken cancellation)
    {
        if (await session.ReadAsync(uri, cancellation).ConfigureAwait(false) is not { Lint: not null } reading)
            return Wire.ToElement(0);
        var (edits, count) = await session.Queue.RunAsync(() => FixAll.Edits(reading), cancellation).ConfigureAwait(false);
        if (edits.Length == 0)
            return Wire.ToElement(0);
        var asked = new ApplyWorkspaceEditParams(Edits.Of(reading.Snapshot, edits, session.Profile)) { Label = "Apply all safe fixes" };
        var answer = session.Profile.AppliesEdits ? await session.AskAsync<ApplyWorkspaceEditParams, ApplyWorkspaceEditResult>(Methods.ApplyEdit, asked, cancellation).ConfigureAwait(false) : null;
        return Wire.ToElement(answer is { Applied: true } ? count : 0);
    }

    private static async Task<JsonElement?> SilenceAsync(Session session, ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        var request = parameters.Arguments is [var first, ..] ? Wire.FromElement<SilenceRequest>(first) : null;
        await SilenceCommand.RunAsync(session, request ?? throw BadArguments("The first argument says what to silence: { uri, rule, start, end }."), cancellation).ConfigureAwait(false);
        return null;
    }

    private static JsonElement? ExplainRule(Session session, string name)
    {
        var folder = session.World.Folders is [var first, ..] ? first : session.World.Configurations.CurrentDirectory;
        var rule = session.World.Configurations.ForDirectory(folder).RuleSet.Find(name);
        return rule is null ? null : Wire.ToElement(Markdown.Explain(rule));
    }

    private static string Text(ExecuteCommandParams parameters) => parameters.Arguments is [{ ValueKind: JsonValueKind.String } first, ..]
        ? first.GetString()!
        : throw BadArguments($"{parameters.Name} takes one text.");

    private static LocalRpcException BadArguments(string message) => new(message) { ErrorCode = (int)JsonRpcErrorCode.InvalidParams };
}
