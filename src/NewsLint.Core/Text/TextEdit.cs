namespace NewsLint.Text;

/// <summary>Puts <paramref name="NewText"/> in the place of <paramref name="Span"/>.</summary>
public readonly record struct TextEdit(TextSpan Span, string NewText);
