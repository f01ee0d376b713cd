using NewsLint.LanguageServer.Protocol;
using NewsLint.Workspace.Packs;
using StreamJsonRpc;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>workspace/textDocumentContent</c>: the files of built-in rules, which are in the program and nowhere on disk.</summary>
internal static class BuiltInRuleTexts
{
    public const string Scheme = "newslint";

    private const string Prefix = Scheme + ":/rules/";

    public static void AddTo(Session session) => session.Answer<TextDocumentContentParams, TextDocumentContentResult>(Methods.TextDocumentContent, (parameters, _) =>
    {
        var path = parameters.Uri.StartsWith(Prefix, StringComparison.Ordinal) ? BuiltInPack.PathPrefix + parameters.Uri[Prefix.Length..] : "";
        var file = BuiltInPack.Pack.Rules.Concat(BuiltInPack.Pack.Lists).FirstOrDefault(file => file.Path == path)
            ?? throw new LocalRpcException($"There is no built-in rule {parameters.Uri}.") { ErrorCode = ErrorCodes.RequestFailed };
        return Task.FromResult(new TextDocumentContentResult(file.Source.Content));
    });

    /// <summary>The address of a built-in rule's file.</summary>
    public static string UriOf(string path) => Prefix + path[BuiltInPack.PathPrefix.Length..];
}
