using System.Collections.Immutable;
using System.Globalization;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Waivers;

/// <summary>Reads <c>.newslint/waivers.yml</c>: the findings that an editor has accepted.</summary>
public static class WaiverReader
{
    private static readonly string[] Keys = ["rule", "fingerprint", "reason", "by", "until"];

    /// <summary>Every waiver that can be read, with its place; and every mistake. A waiver with a mistake in what it is for is left out.</summary>
    public static (ImmutableArray<Located<Waiver>> Waivers, ImmutableArray<ConfigProblem> Problems) Parse(string path, SourceText source)
    {
        var problems = new List<ConfigProblem>();
        var shape = new YamlShape(path, source, problems);
        var waivers = ImmutableArray.CreateBuilder<Located<Waiver>>();
        if (shape.Root() is { } root)
        {
            foreach (var item in shape.List(root, "the waivers"))
            {
                if (ReadWaiver(item, shape) is { } waiver)
                    waivers.Add(waiver);
            }
        }
        return (waivers.ToImmutable(), [.. problems]);
    }

    private static Located<Waiver>? ReadWaiver(YamlNode node, YamlShape shape)
    {
        var waiver = new Waiver("", "", Reason: null, By: null, Until: null);
        // Messages about the rule stand at its name.
        var place = node.Span;
        var dateFailed = false;
        foreach (var entry in shape.Map(node, "A waiver", Keys))
        {
            if (shape.Text(entry.Value, $"“{entry.Key.Value}”") is not { } text)
                continue;
            switch (entry.Key.Value)
            {
                case "rule":
                    waiver = waiver with { Rule = text.Value };
                    place = text.Span;
                    break;
                case "fingerprint":
                    waiver = waiver with { Fingerprint = text.Value };
                    break;
                case "reason":
                    waiver = waiver with { Reason = text.Value };
                    break;
                case "by":
                    waiver = waiver with { By = text.Value };
                    break;
                case "until" when DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until):
                    waiver = waiver with { Until = until };
                    break;
                default:
                    shape.Report(text.Span, $"“{text.Value}” is not a date. Write it as 2026-12-31.");
                    dateFailed = true;
                    break;
            }
        }
        if (node is not YamlMapping)
            return null;
        if (waiver.Rule.Length == 0 || waiver.Fingerprint.Length == 0)
        {
            shape.Report(node.Span, $"A waiver needs “{(waiver.Rule.Length == 0 ? "rule" : "fingerprint")}:”.");
            return null;
        }
        return dateFailed ? null : new Located<Waiver>(waiver, place);
    }
}
