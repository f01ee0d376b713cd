using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsLint.Rules;

/// <summary>Vale's <c>action</c>: what to write in the place of a hit.</summary>
/// <param name="Name">replace, remove, edit or suggest; empty: none.</param>
/// <param name="Parameters">Its <c>params</c>.</param>
internal sealed record ValeAction(string Name, ImmutableArray<string> Parameters)
{
    /// <summary>The patterns of all rules: there are few, and each takes longer to build than to run.</summary>
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static ValeAction None { get; } = new("", []);

    /// <summary>The texts to choose from; an empty one means: leave it out.</summary>
    public ImmutableArray<string> Offers(string match) => Name switch
    {
        "replace" => Parameters,
        "remove" => [""],
        "edit" => Edit(match) is { } edited && edited != match ? [edited] : [],
        _ => [],
    };

    private string? Edit(string match)
    {
        switch (Parameters)
        {
            case ["regex", ..] when Parameters.Length > 2:
                return Replace(match);
            case ["trim", var cutset]:
                return match.Trim([.. cutset]).Trim();
            case ["trim_left", var cutset]:
                return match.TrimStart([.. cutset]).Trim();
            case ["trim_right", var cutset]:
                return match.TrimEnd([.. cutset]).Trim();
            case ["truncate", var separator]:
                return match.Split(separator)[0].Trim();
            case ["split", var separator, var index] when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var part):
                return match.Split(separator).ElementAtOrDefault(part)?.Trim();
            default:
                return null;
        }
    }

    /// <summary>Pairs of pattern and replacement; the first pattern that matches decides. Vale knows one pair.</summary>
    private string? Replace(string match)
    {
        try
        {
            for (var i = 1; i + 1 < Parameters.Length; i += 2)
            {
                var pattern = Patterns.GetOrAdd(Parameters[i], static source => new Regex(source, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
                if (pattern.IsMatch(match))
                    return pattern.Replace(match, Parameters[i + 1]).Trim();
            }
            return null;
        }
        catch (RegexParseException)
        {
            return null;
        }
    }
}
