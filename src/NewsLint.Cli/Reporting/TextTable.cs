using Spectre.Console;

namespace NewsLint.Cli.Reporting;

/// <summary>A plain table that keeps to the width of the screen.</summary>
internal sealed class TextTable
{
    private readonly string[] _heads;
    private readonly List<string[]> _rows = [];

    public TextTable(params string[] heads) => _heads = heads;

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <param name="terminal">Where it is written.</param>
    /// <param name="rightAligned">The first column of numbers; the last column too then.</param>
    public void Write(Terminal terminal, int rightAligned = int.MaxValue)
    {
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        for (var i = 0; i < _heads.Length; i++)
        {
            var column = new TableColumn(new Spectre.Console.Text(_heads[i], new Style(decoration: terminal.HasColor ? Decoration.Bold : Decoration.None)));
            column.Padding = new Padding(0, 0, i == _heads.Length - 1 ? 0 : 2, 0);
            // Names are searched for and copied: they are never broken.
            column.NoWrap = i < _heads.Length - 1;
            column.Alignment = i >= rightAligned ? Justify.Right : Justify.Left;
            table.AddColumn(column);
        }
        foreach (var row in _rows)
            table.AddRow(row.Select(cell => new Spectre.Console.Text(Harmless.Text(cell))));
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (var line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            terminal.Out.WriteLine(line.TrimEnd());
    }
}
