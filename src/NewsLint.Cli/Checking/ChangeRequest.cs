namespace NewsLint.Cli.Checking;

/// <summary>Which change a check is about.</summary>
internal sealed record ChangeRequest(ChangeKind Kind)
{
    /// <summary>The revision of <see cref="ChangeKind.Since"/>.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Whether every finding of a changed file counts, not only those that the change brought.</summary>
    public bool IsWholeFiles { get; init; }
}

internal enum ChangeKind
{
    /// <summary>What the next commit would change.</summary>
    Staged,

    /// <summary>What is not committed yet.</summary>
    Uncommitted,

    /// <summary>What is different from a revision.</summary>
    Since,
}
