using System.Collections.Immutable;
using NewsLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsLint.Yaml;

/// <summary>
/// Reads YAML into <see cref="YamlNode"/>s from YamlDotNet's events, never its object model: that one recurses as deep as the
/// text asks and checks nothing on the way. Depth and number of values are bounded; aliases are refused, so nothing multiplies.
/// </summary>
public sealed class YamlReader
{
    public const int MaxDepth = 64;
    public const int MaxValues = 200_000;

    /// <summary>Stands beside an apostrophe that was written <c>\'</c>, so that lenient reading moves no position.</summary>
    private const char Removed = '\uE000';

    private readonly int _offset;
    private readonly int _length;
    private readonly List<YamlProblem> _problems = [];
    private int _values;
    private bool _aliasReported;

    private YamlReader(int offset, int length)
    {
        _offset = offset;
        _length = length;
    }

    /// <summary>Reads the document in <paramref name="text"/>. There is one; what follows it is a mistake, where reading is not lenient.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="offset">Where <paramref name="text"/> begins in its file; added to every span.</param>
    /// <param name="lenient">Whether to accept <c>\'</c> inside double quotes, as the reader that Vale uses does.</param>
    /// <returns>The root, or null where the text is empty or cannot be read; and what is wrong, the first mistake ending the reading.</returns>
    public static (YamlNode? Root, ImmutableArray<YamlProblem> Problems) Read(string text, int offset = 0, bool lenient = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new YamlReader(offset, text.Length);
        var root = reader.ReadRoot(lenient ? text.Replace("\\'", "'" + Removed, StringComparison.Ordinal) : text, lenient);
        return (root, [.. reader._problems]);
    }

    private YamlNode? ReadRoot(string text, bool lenient)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var root = ReadNode(parser, depth: 0);
            if (!lenient)
                ReadEnd(parser);
            return root;
        }
        catch (YamlException error)
        {
            _problems.Add(Explain(error, text));
        }
        catch (BoundExceededException error)
        {
            _problems.Add(new YamlProblem(error.Span, error.Message));
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // YamlDotNet's scanner throws these on some broken texts (a brace within a folded value); it does not say where.
            _problems.Add(new YamlProblem(new TextSpan(_offset, _offset + _length), "This is not valid YAML."));
        }
        return null;
    }

    /// <summary>Nothing but empty documents may follow: somebody put a line of dashes at the end, too.</summary>
    private void ReadEnd(Parser parser)
    {
        parser.Consume<DocumentEnd>();
        while (parser.TryConsume<DocumentStart>(out var second))
        {
            if (!parser.TryConsume<Scalar>(out var scalar) || scalar.Value.Length > 0 || !parser.TryConsume<DocumentEnd>(out _))
            {
                _problems.Add(new YamlProblem(SpanOf(second), "A second document begins here. Only one is read: take this line out."));
                return;
            }
        }
    }

    private YamlNode ReadNode(Parser parser, int depth)
    {
        if (++_values > MaxValues)
            throw new BoundExceededException(SpanOf(parser.Current!), $"More than {MaxValues:N0} values. Split the file.");
        if (depth > MaxDepth)
            throw new BoundExceededException(SpanOf(parser.Current!), $"Nested more than {MaxDepth} levels deep. Write it flatter.");

        if (parser.TryConsume<Scalar>(out var scalar))
            return ToScalar(scalar);
        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (parser.Current is not SequenceEnd)
                items.Add(ReadNode(parser, depth + 1));
            return new YamlSequence(SpanOf(sequence.Start, parser.Consume<SequenceEnd>().End), items.ToImmutable());
        }
        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            while (parser.Current is not MappingEnd)
            {
                var key = ReadNode(parser, depth + 1);
                var value = ReadNode(parser, depth + 1);
                if (key is YamlScalar name)
                    entries.Add(new YamlEntry(name, value));
                else
                    _problems.Add(new YamlProblem(key.Span, "A key is a single text, not a list or a map."));
            }
            return new YamlMapping(SpanOf(mapping.Start, parser.Consume<MappingEnd>().End), entries.ToImmutable());
        }
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            if (!_aliasReported)
                _problems.Add(new YamlProblem(SpanOf(alias), $"“*{alias.Value}” is an alias. Aliases are not read here: write the value out."));
            _aliasReported = true;
            return new YamlScalar(SpanOf(alias), "", IsPlain: true);
        }
        throw new BoundExceededException(SpanOf(parser.Current!), "A value is missing here.");
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        var value = scalar.Value.Contains(Removed, StringComparison.Ordinal) ? scalar.Value.Replace(Removed.ToString(), "", StringComparison.Ordinal) : scalar.Value;
        return new YamlScalar(SpanOf(scalar), value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any);
    }

    private TextSpan SpanOf(ParsingEvent parsed) => SpanOf(parsed.Start, parsed.End);

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, _length);
        var to = (int)Math.Clamp(end.Index, from, _length);
        return new TextSpan(_offset + from, _offset + to);
    }

    private YamlProblem Explain(YamlException error, string text)
    {
        var reason = error.InnerException?.Message ?? error.Message;
        // The parser points to where the value or the map around the tab begins.
        if (reason.Contains("tab", StringComparison.OrdinalIgnoreCase) && FindTabInIndent(text, (int)Math.Clamp(error.Start.Index, 0, text.Length)) is { } tab)
            return new YamlProblem(new TextSpan(_offset + tab, _offset + tab + 1), "A tab is used to indent. YAML needs spaces.");
        return new YamlProblem(SpanOf(error.Start, error.End), "This is not valid YAML: " + reason.TrimEnd('.') + ".");
    }

    /// <summary>The first tab that indents the line of <paramref name="from"/> or one after it.</summary>
    private static int? FindTabInIndent(string text, int from)
    {
        var line = from == 0 ? 0 : text.LastIndexOf('\n', from - 1) + 1;
        while (line < text.Length)
        {
            var at = line;
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at < text.Length && text[at] == '\t')
                return at;
            var end = text.IndexOf('\n', at);
            if (end < 0)
                return null;
            line = end + 1;
        }
        return null;
    }

    private sealed class BoundExceededException(TextSpan span, string message) : Exception(message)
    {
        public TextSpan Span { get; } = span;
    }
}
