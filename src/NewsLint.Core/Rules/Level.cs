namespace NewsLint.Rules;

/// <summary>How much a finding matters, least first. What deserves which: an error is certain and harmful if published.</summary>
public enum Level
{
    /// <summary>Take it or leave it.</summary>
    Suggestion,

    /// <summary>An editor should look before it runs.</summary>
    Warning,

    /// <summary>Certain, and harmful if published.</summary>
    Error,
}
