namespace NewsLint.Cli.Checking;

/// <summary>Which baseline a check goes by, and what becomes of it.</summary>
/// <param name="Path">As given.</param>
internal sealed record BaselineRequest(string Path, BaselineAction Action);

internal enum BaselineAction
{
    /// <summary>What is in it is not reported.</summary>
    Read,

    /// <summary>The same, and what is no longer found is taken out of it.</summary>
    Prune,

    /// <summary>All that is found is put into it, and nothing is reported.</summary>
    Write,
}
