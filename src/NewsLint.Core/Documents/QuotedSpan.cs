namespace NewsLint.Documents;

/// <summary>
/// A stretch of a block's prose between quotation marks, or a mark that has lost its partner.
/// <list type="bullet">
/// <item>Opened and closed: a quotation.</item>
/// <item>Opened only: it ends with the block (<see cref="Span"/> ends where the prose ends, perhaps to go on in the next block), or earlier,
/// where another quotation opens or the one around it closes.</item>
/// <item>Closed only: a stray mark. <see cref="Span"/> is the mark itself and <see cref="Inner"/> is empty.</item>
/// </list>
/// </summary>
/// <param name="Span">The stretch with its marks.</param>
/// <param name="Open">The opening mark as written, of one or two units (<c>''</c> is a double mark), or empty where there is none.</param>
/// <param name="Close">The closing mark as written, or empty where there is none.</param>
/// <param name="Depth">1 for a quotation in the writer's own text, 2 for a quotation in a quotation, and so on.</param>
public readonly record struct QuotedSpan(ProseSpan Span, string Open, string Close, int Depth)
{
    public bool IsOpened => Open is { Length: > 0 };

    public bool IsClosed => Close is { Length: > 0 };

    /// <summary>Whether it is a mark alone, which closes nothing.</summary>
    public bool IsStray => !IsOpened;

    /// <summary>What stands between the marks.</summary>
    public ProseSpan Inner
    {
        get
        {
            if (!IsOpened)
                return new ProseSpan(Span.Start, Span.Start);
            return new ProseSpan(Span.Start + Open.Length, IsClosed ? Span.End - Close.Length : Span.End);
        }
    }

    public QuoteMark Mark => (IsOpened ? Open : Close) switch
    {
        "'" or "‘" or "’" => QuoteMark.Single,
        "«" or "»" => QuoteMark.Guillemet,
        "„" => QuoteMark.LowHigh,
        _ => QuoteMark.Double,
    };

    /// <summary>Whether the opening mark is there and is not straight.</summary>
    public bool OpensCurly => IsOpened && IsCurly(Open);

    /// <summary>Whether the closing mark is there and is not straight.</summary>
    public bool ClosesCurly => IsClosed && IsCurly(Close);

    private static bool IsCurly(string mark) => mark[0] is not ('"' or '\'' or '`');
}
