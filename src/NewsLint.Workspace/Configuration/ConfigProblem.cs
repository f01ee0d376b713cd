using System.Globalization;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Workspace.Configuration;

/// <summary>Something wrong in a file that configures NewsLint. What is not wrong in that file still holds.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Source">Its text; empty where it could not be read.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ConfigProblem(string Path, SourceText Source, TextSpan Span, string Message)
{
    public const string Rule = "newslint.bad-config";

    public const string Code = "NL0902";

    /// <summary>Where it begins, counted from 0.</summary>
    public LinePosition Position => Source.GetPosition(Math.Min(Span.Start, Source.Length));

    public Diagnostic ToDiagnostic() => new(Code, Rule, Level.Error, Message, Span, Source.Slice(Span).ToString());

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}:{Position.Line + 1}:{Position.Character + 1}: {Message}");

    /// <summary>A problem with a file as a whole.</summary>
    internal static ConfigProblem OfFile(string path, string message) => new(path, SourceText.From(""), new TextSpan(0, 0), message);
}
