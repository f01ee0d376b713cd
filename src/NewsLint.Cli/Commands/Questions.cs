using System.Text;

namespace NewsLint.Cli.Commands;

/// <summary>Asks the person at the terminal; an empty answer means the usual, the end of the input too.</summary>
internal sealed class Questions(Terminal terminal) : IDisposable
{
    private readonly StreamReader _answers = new(terminal.Input, Encoding.UTF8, leaveOpen: true);

    public string Choose(string question, string usual, string[] choices)
    {
        while (true)
        {
            var answer = Ask($"{question} {string.Join(", ", choices)} [{usual}]");
            if (answer.Length == 0)
                return usual;
            if (choices.FirstOrDefault(choice => choice.Equals(answer, StringComparison.OrdinalIgnoreCase)) is { } choice)
                return choice;
            terminal.Tell($"Please answer {string.Join(", ", choices[..^1])} or {choices[^1]}.");
        }
    }

    public string[] List(string question) =>
        Ask($"{question} [none]").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What was answered, or null at the end of the input.</summary>
    public string? Answer(string question)
    {
        terminal.Out.Flush();
        terminal.Error.Write(question + " ");
        return _answers.ReadLine()?.Trim();
    }

    public void Dispose() => _answers.Dispose();

    private string Ask(string question) => Answer(question) ?? "";
}
