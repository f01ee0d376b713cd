using System.Collections.Frozen;

namespace NewsLint.Linting;

/// <summary>NewsLint's own troubles: name and stable code. Each is documented in rules/newslint.</summary>
public static class EngineRules
{
    public const string BadRule = "newslint.bad-rule";
    public const string BadConfig = "newslint.bad-config";
    public const string UnusedSuppression = "newslint.unused-suppression";
    public const string RuleTimeout = "newslint.rule-timeout";
    public const string Unreadable = "newslint.unreadable";
    public const string TooDeep = "newslint.too-deep";
    public const string InvalidUtf8 = "newslint.invalid-utf8";
    public const string BadFrontMatter = "newslint.bad-frontmatter";
    public const string ExpiredWaiver = "newslint.expired-waiver";
    public const string InternalError = "newslint.internal-error";

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        [BadRule] = "NL0901",
        [BadConfig] = "NL0902",
        [UnusedSuppression] = "NL0903",
        [RuleTimeout] = "NL0904",
        [Unreadable] = "NL0905",
        [TooDeep] = "NL0906",
        [InvalidUtf8] = "NL0907",
        [BadFrontMatter] = "NL0908",
        [ExpiredWaiver] = "NL0909",
        [InternalError] = "NL0910",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Codes.Keys;

    public static string CodeOf(string name) => Codes[name];
}
