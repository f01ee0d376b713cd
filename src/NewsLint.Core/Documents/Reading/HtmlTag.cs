using System.Net;

namespace NewsLint.Documents.Reading;

/// <summary>One HTML tag as written: <c>&lt;a href="…"&gt;</c>.</summary>
internal readonly ref struct HtmlTag
{
    private readonly ReadOnlySpan<char> _tag;
    private readonly int _afterName;

    public HtmlTag(ReadOnlySpan<char> tag)
    {
        _tag = tag;
        var at = 1;
        IsClosing = tag.Length > 1 && tag[1] == '/';
        if (IsClosing)
            at++;
        var start = at;
        while (at < tag.Length && (char.IsAsciiLetterOrDigit(tag[at]) || tag[at] is '-' or '.' or ':'))
            at++;
        Name = at - start is > 0 and <= 20 ? tag[start..at].ToString().ToLowerInvariant() : "";
        _afterName = at;
    }

    /// <summary>In lower case; empty where this is a comment or a declaration.</summary>
    public string Name { get; }

    public bool IsClosing { get; }

    public bool IsSelfClosing => _tag.Length > 2 && _tag[^2] == '/';

    /// <summary>The decoded value of an attribute, or null.</summary>
    public string? this[string name] => Find(name) is var (start, end) && start >= 0 ? WebUtility.HtmlDecode(_tag[start..end].ToString()) : null;

    /// <summary>Where in the tag the value of an attribute stands, without quotation marks; -1 where it is not written.</summary>
    public (int Start, int End) Find(string name)
    {
        var at = _afterName;
        while (at < _tag.Length)
        {
            while (at < _tag.Length && (char.IsWhiteSpace(_tag[at]) || _tag[at] is '/' or '>'))
                at++;
            var start = at;
            while (at < _tag.Length && !char.IsWhiteSpace(_tag[at]) && _tag[at] is not ('=' or '>' or '/'))
                at++;
            var isFound = _tag[start..at].Equals(name, StringComparison.OrdinalIgnoreCase);
            while (at < _tag.Length && char.IsWhiteSpace(_tag[at]))
                at++;
            if (at >= _tag.Length || _tag[at] != '=')
            {
                if (at == start)
                    at++;
                continue;
            }
            at++;
            while (at < _tag.Length && char.IsWhiteSpace(_tag[at]))
                at++;
            var value = ValueAt(ref at);
            if (isFound)
                return value;
        }
        return (-1, -1);
    }

    private (int Start, int End) ValueAt(ref int at)
    {
        var start = at;
        if (at < _tag.Length && _tag[at] is '"' or '\'')
        {
            var length = _tag[(at + 1)..].IndexOf(_tag[at]);
            var end = length < 0 ? _tag.Length : at + 1 + length;
            at = Math.Min(_tag.Length, end + 1);
            return (start + 1, end);
        }
        while (at < _tag.Length && !char.IsWhiteSpace(_tag[at]) && _tag[at] != '>')
            at++;
        return (start, at);
    }
}
