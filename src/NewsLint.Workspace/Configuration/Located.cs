using NewsLint.Text;

namespace NewsLint.Workspace.Configuration;

/// <summary>A value and where it is written.</summary>
public readonly record struct Located<T>(T Value, TextSpan Span);
