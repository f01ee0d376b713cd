namespace NewsLint.Workspace.Globs;

/// <summary>Runs all ways a pattern could match side by side, one letter at a time; nothing is ever tried again.</summary>
internal static class GlobMachine
{
    private const int OnStack = 256;

    public static bool Matches(GlobToken[] tokens, ReadOnlySpan<char> text)
    {
        // Most patterns fail at their first letters; the machine is for the rest.
        var literal = 0;
        for (; literal < tokens.Length && tokens[literal].Kind == GlobTokenKind.Letter; literal++)
        {
            if (literal >= text.Length || text[literal] != tokens[literal].Letter)
                return false;
        }
        if (literal == tokens.Length)
            return literal == text.Length;

        var size = tokens.Length + 1;
        var current = size <= OnStack ? stackalloc bool[size] : new bool[size];
        var next = size <= OnStack ? stackalloc bool[size] : new bool[size];
        Enter(tokens, current, literal);
        foreach (var letter in text[literal..])
        {
            next.Clear();
            var isAlive = false;
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!current[i] || !tokens[i].Accepts(letter))
                    continue;
                Enter(tokens, next, tokens[i].Repeats ? i : i + 1);
                isAlive = true;
            }
            if (!isAlive)
                return false;
            var spare = current;
            current = next;
            next = spare;
        }
        return current[tokens.Length];
    }

    /// <summary>Marks a state and those that can be reached from it without a letter; marked ones are not entered twice.</summary>
    private static void Enter(GlobToken[] tokens, Span<bool> states, int state)
    {
        while (!states[state])
        {
            states[state] = true;
            if (state == tokens.Length)
                return;
            if (tokens[state].Kind == GlobTokenKind.MaySkipTwo)
                Enter(tokens, states, state + 3);
            else if (!tokens[state].Repeats)
                return;
            state++;
        }
    }
}
