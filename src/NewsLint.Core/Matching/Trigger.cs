using System.Collections.Immutable;

namespace NewsLint.Matching;

/// <summary>
/// What a text must hold for a <see cref="Pattern"/> to match it: at least one of these, without regard to case. It may promise
/// too little, never too much. <see cref="Always"/> promises nothing.
/// </summary>
/// <param name="Words">Texts of whole <see cref="TokenKind.Word"/> tokens.</param>
/// <param name="Prefixes">How such a token begins.</param>
/// <param name="Suffixes">How such a token ends.</param>
/// <param name="Infixes">What stands somewhere in such a token.</param>
/// <param name="Characters">Single characters, letters in both cases, anywhere.</param>
public sealed record Trigger(
    ImmutableArray<string> Words,
    ImmutableArray<string> Prefixes,
    ImmutableArray<string> Suffixes,
    ImmutableArray<string> Infixes,
    string Characters)
{
    public static readonly Trigger Always = new([], [], [], [], "");

    public bool IsAlways => Words.IsEmpty && Prefixes.IsEmpty && Suffixes.IsEmpty && Infixes.IsEmpty && Characters.Length == 0;

    /// <summary>Computes what every match of a .NET regex must touch.</summary>
    public static Trigger Of(string regex)
    {
        ArgumentNullException.ThrowIfNull(regex);
        return TriggerAnalysis.Run(RegexSyntax.Parse(regex));
    }

    public override string ToString()
    {
        if (IsAlways)
            return "always";
        var parts = Words
            .Concat(Prefixes.Select(prefix => prefix + "-"))
            .Concat(Suffixes.Select(suffix => "-" + suffix))
            .Concat(Infixes.Select(infix => "-" + infix + "-"));
        var text = string.Join(" ", parts).ToLowerInvariant();
        return Characters.Length == 0 ? text : (text + " [" + Characters + "]").TrimStart();
    }
}
