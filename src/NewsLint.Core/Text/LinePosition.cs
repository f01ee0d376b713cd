namespace NewsLint.Text;

/// <summary>A place in a file as line and UTF-16 column, both counted from 0. Reporters add one.</summary>
public readonly record struct LinePosition(int Line, int Character);
