using NewsLint.LanguageServer.Documents;

namespace NewsLint.LanguageServer.Features;

/// <summary><c>newslint/ledger</c>: who is quoted, who is unnamed, what nobody vouches for.</summary>
internal static class Ledger
{
    public static string? VerdictOf(Reading reading) => null;
}
