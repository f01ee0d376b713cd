namespace NewsLint.Rules;

/// <summary>A frame that must, or must not, hold around a hit.</summary>
public sealed record Guard;
