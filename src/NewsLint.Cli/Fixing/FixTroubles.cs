namespace NewsLint.Cli.Fixing;

/// <summary>Says what went wrong with fixes.</summary>
internal static class FixTroubles
{
    /// <summary>Tells it, and returns what the exit code must be at least.</summary>
    public static int Tell(Terminal terminal, string path, FixedDraft draft)
    {
        if (draft.Refusal is { } refusal)
            terminal.Tell($"{Harmless.Path(path)}: {refusal}");
        if (!draft.Circling.IsEmpty)
            terminal.Tell($"{Harmless.Path(path)}: {Describe(draft.Circling)}");
        return draft.Refusal is null && draft.Circling.IsEmpty ? ExitCode.Clean : ExitCode.Usage;
    }

    private static string Describe(IReadOnlyList<string> rules) => rules.Count == 1
        ? $"The fixes of {rules[0]} never come to an end: what it writes is found again. None of them was applied."
        : $"The fixes of {string.Join(", ", rules.SkipLast(1))} and {rules[^1]} never come to an end: what one writes the other finds. None of them was applied.";
}
