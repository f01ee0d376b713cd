using System.Collections.Immutable;
using System.Text;

namespace NewsLint.Workspace.Git;

/// <summary>
/// What git would start for a comparison because the repository's own settings name it: filters, which it runs on files of the working
/// tree, and a hook, where it renews its index. Filters of the user and of the machine (Git LFS) stay.
/// </summary>
internal static class UntrustedPrograms
{
    private const string Filter = "filter.";

    /// <summary>Settings that turn them off.</summary>
    public static ImmutableArray<(string Key, string Value)> TurnedOff(string directory)
    {
        // Fields end with NUL: a scope, then a key and its value with a line break between.
        var output = GitProcess.Run(directory, "config", "--includes", "--show-scope", "--null", "--get-regexp", @"^filter\.");
        var fields = Encoding.UTF8.GetString(output.Bytes).Split('\0');
        var settings = ImmutableArray.CreateBuilder<(string, string)>();
        settings.Add(("core.hooksPath", "/dev/null"));
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            var key = fields[i + 1].Split('\n')[0];
            var end = key.LastIndexOf('.');
            if (fields[i] is not ("local" or "worktree") || end <= Filter.Length)
                continue;
            var name = key[..end];
            settings.AddRange(($"{name}.clean", ""), ($"{name}.smudge", ""), ($"{name}.process", ""), ($"{name}.required", "false"));
        }
        return settings.ToImmutable();
    }
}
