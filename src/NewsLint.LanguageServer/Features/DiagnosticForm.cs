using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Protocol;
using NewsLint.Linting;
using NewsLint.Rules;

namespace NewsLint.LanguageServer.Features;

/// <summary>Diagnostics as the protocol has them.</summary>
internal static class DiagnosticForm
{
    public const string Source = "newslint";

    public static Protocol.Diagnostic[] Of(Reading reading, ClientProfile client) =>
        [.. reading.Diagnostics.Select(diagnostic => Of(diagnostic, reading.Snapshot.Source, client) with { RelatedInformation = client.ShowsRelatedInformation ? RelatedPlaces.Of(reading, diagnostic) : null })];

    public static Protocol.Diagnostic Of(Linting.Diagnostic diagnostic, Text.SourceText source, ClientProfile client) =>
        new(source.ToRange(diagnostic.Span), diagnostic.Message)
        {
            Severity = diagnostic.Level switch
            {
                Level.Error => DiagnosticSeverity.Error,
                Level.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Information,
            },
            Code = diagnostic.Code,
            CodeDescription = IsAddress(diagnostic.Link) ? new CodeDescription(diagnostic.Link!) : null,
            Source = Source,
            Tags = client.FadesUnnecessary && diagnostic.Rule == EngineRules.UnusedSuppression ? [DiagnosticTag.Unnecessary] : null,
            Data = new DiagnosticData(diagnostic.Rule)
            {
                Also = diagnostic.Also.IsEmpty ? null : [.. diagnostic.Also],
                Fixes = diagnostic.Fixes.Length,
            },
        };

    private static bool IsAddress(string? link) => link is not null && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
