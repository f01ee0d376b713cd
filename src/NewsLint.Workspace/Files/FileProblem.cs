using NewsLint.Linting;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Workspace.Files;

/// <summary>Why a file was not linted.</summary>
/// <param name="Path">As the user named it, with forward slashes.</param>
/// <param name="Message">In one line, with the path only where a sentence needs it.</param>
public sealed record FileProblem(string Path, string Message)
{
    public const string Rule = "newslint.unreadable";

    public const string Code = "NL0905";

    public Diagnostic ToDiagnostic() => new(Code, Rule, Level.Error, Message, new TextSpan(0, 0), "");

    public override string ToString() => $"{Path}: {Message}";
}
