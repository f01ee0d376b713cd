using System.Collections.Immutable;
using NewsLint.Cli.Checking;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;

namespace NewsLint.Cli.Suppressing;

/// <summary>Finds what is to be silenced in a draft. A finding that hides others in the same place is silenced with them.</summary>
internal sealed class WaiverCollector(ConfigurationFinder configurations, SuppressRequest request)
{
    /// <summary>So many findings at most stand behind one another in one place.</summary>
    private const int MaxRounds = 16;

    private readonly RuleFilter _filter = new(request.Rules);

    /// <summary>The findings with the waivers that silence them.</summary>
    public ImmutableArray<(Diagnostic Finding, Waiver Waiver)> Collect(FoundFile file, SourceText text, int? line)
    {
        var context = _filter.Apply(configurations.ForFile(file.FullPath).ContextFor(file.FullPath));
        var collected = ImmutableArray.CreateBuilder<(Diagnostic, Waiver)>();
        for (var round = 0; round < MaxRounds; round++)
        {
            ImmutableArray<(Diagnostic Finding, Waiver Waiver)> found =
            [
                .. Linter.Lint(text, context).Diagnostics.Where(diagnostic => IsMeant(diagnostic, text, line))
                    .Select(diagnostic => (diagnostic, new Waiver(diagnostic.Rule, diagnostic.Fingerprint, request.Reason, request.By, request.Until))),
            ];
            if (found.IsEmpty)
                break;
            collected.AddRange(found);
            context = context with { Waivers = [.. context.Waivers, .. found.Select(each => each.Waiver with { Until = null })] };
        }
        return [.. collected.OrderBy(each => each.Item1.Span).ThenBy(each => each.Item1.Rule, StringComparer.Ordinal)];
    }

    /// <summary>NewsLint's own troubles are to be settled, not accepted.</summary>
    private static bool IsMeant(Diagnostic diagnostic, SourceText text, int? line) =>
        !EngineRules.Names.Contains(diagnostic.Rule) && (line is null || text.GetPosition(diagnostic.Span.Start).Line + 1 == line);
}
