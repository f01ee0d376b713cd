using System.Globalization;
using NewsLint.Linting;
using NewsLint.News.Sourcing;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Workspace.Configuration;

/// <summary>Something wrong in a file that configures NewsLint. What is not wrong in that file still holds.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Source">Its text; empty where it could not be read.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ConfigProblem(string Path, SourceText Source, TextSpan Span, string Message)
{
    /// <summary>Whether it stands in a rule or a shared list, not in a configuration.</summary>
    public bool IsInRule { get; init; }

    public Level Level { get; init; } = Level.Error;

    /// <summary>Whether it is told in words and by a text that give away nothing of the file.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Where it begins, counted from 0.</summary>
    public LinePosition Position => Source.GetPosition(Math.Min(Span.Start, Source.Length));

    public Diagnostic ToDiagnostic() => new(EngineRules.CodeOf(Rule), Rule, Level, Message, Span, Source.Slice(Span).ToString());

    private string Rule => IsInRule ? EngineRules.BadRule : EngineRules.BadConfig;

    /// <summary>The problem without the names of protected sources, in a text of the same length.</summary>
    internal ConfigProblem Redact(Redaction redaction) =>
        redaction.IsEmpty ? this : this with { Message = redaction.Apply(Message), Source = redaction.Cover(Source) };

    /// <summary>The problem in a file that lists protected sources and is used as something else besides: by its place alone.</summary>
    internal ConfigProblem Hide() => IsHidden || Source.Length == 0 ? this
        : this with { Message = "This file lists protected sources, so it cannot be anything else besides, and nothing of it is shown.", Source = Redaction.Hide(Source), IsHidden = true };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Position.Line + 1}:{Position.Character + 1}: {Message}");

    /// <summary>A problem with a file as a whole.</summary>
    internal static ConfigProblem OfFile(string path, string message) => new(path, SourceText.From(""), new TextSpan(0, 0), message);
}
