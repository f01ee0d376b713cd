using System.Collections.Immutable;
using NewsLint.Linting;
using NewsLint.Workspace.Configuration;

namespace NewsLint.LanguageServer.Documents;

/// <summary>What one version of a document was found to be and to hold.</summary>
/// <param name="Snapshot">The version.</param>
/// <param name="Kind">What the document is to NewsLint.</param>
/// <param name="Diagnostics">By place.</param>
internal sealed record Reading(DocumentSnapshot Snapshot, DocumentKind Kind, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The configuration that governs it; null for what is nothing to NewsLint.</summary>
    public EffectiveConfiguration? Configuration { get; init; }

    /// <summary>The lint, of a draft that could be linted.</summary>
    public LintResult? Lint { get; init; }

    /// <summary>What the draft was judged by.</summary>
    public LintContext? Context { get; init; }

    /// <summary>What broke, or null.</summary>
    public Exception? Failure { get; init; }
}

/// <summary>What a document is to NewsLint.</summary>
internal enum DocumentKind
{
    /// <summary>Nothing, or a draft in a folder that does not use NewsLint.</summary>
    Other,

    Draft,

    /// <summary><c>.newslint.yml</c>.</summary>
    Configuration,

    /// <summary>A rule or a shared list of a pack.</summary>
    Rule,

    /// <summary><c>.newslint/waivers.yml</c>.</summary>
    Waivers,
}
