namespace NewsLint.Documents;

/// <summary>The kind of mark that a quotation begins with, or, where it has no beginning, ends with.</summary>
public enum QuoteMark : byte
{
    /// <summary><c>"…"</c> or <c>“…”</c>.</summary>
    Double,

    /// <summary><c>'…'</c> or <c>‘…’</c>.</summary>
    Single,

    /// <summary><c>«…»</c>, also the other way round.</summary>
    Guillemet,

    /// <summary><c>„…“</c> or <c>„…”</c>.</summary>
    LowHigh,
}
