using System.IO.Hashing;
using System.Text;

namespace NewsLint.Workspace.Git;

/// <summary>The pre-commit hook that NewsLint writes. Its second line holds a hash of what follows, so that a hook which somebody has edited is known and left alone.</summary>
public static class HookScript
{
    /// <summary>What a hook that was there before is called from then on.</summary>
    public const string KeptName = "pre-commit.before-newslint";

    private const string Start = "#!/bin/sh\n# newslint-hook ";

    /// <param name="arguments">What <c>newslint check --staged</c> gets besides: plain words.</param>
    /// <param name="program">Where newslint is, for when it is not on PATH; null where that is nobody else's affair.</param>
    public static string Create(string arguments, string? program)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var command = arguments.Length == 0 ? "check --staged --quiet" : $"check --staged --quiet {arguments}";
        var known = program is null ? "" : $" {Quote(program)}";
        var body = $$"""
            # Written by `newslint hook install`; `newslint hook uninstall` takes it away again.
            # Judges the staged text of drafts. To commit without: git commit --no-verify

            kept="$(dirname -- "$0")/{{KeptName}}"
            if [ -x "$kept" ]; then
              "$kept" "$@" || exit
            fi

            for newslint in "$(command -v newslint)"{{known}} "$HOME/.dotnet/tools/newslint"; do
              if [ -n "$newslint" ] && [ -x "$newslint" ]; then
                "$newslint" {{command}} && exit
                code=$?
                echo 'newslint: nothing was committed. Repair what is named above and stage it; to commit all the same: git commit --no-verify' >&2
                exit $code
              fi
            done

            echo 'newslint was not found, so the drafts of this commit are unread.' >&2
            echo 'Put it on PATH, for example by: dotnet tool install --global NewsLint' >&2
            echo 'To commit all the same: git commit --no-verify' >&2
            exit 1

            """.ReplaceLineEndings("\n");
        return $"{Start}{Hash(body)}\n{body}";
    }

    /// <summary>Whose a hook is.</summary>
    public static HookOwner OwnerOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!text.StartsWith(Start, StringComparison.Ordinal))
            return HookOwner.Somebody;
        var end = text.IndexOf('\n', Start.Length);
        return end > 0 && text[Start.Length..end] == Hash(text[(end + 1)..]) ? HookOwner.NewsLint : HookOwner.Both;
    }

    /// <summary>The command in a hook of ours, as somebody would type it.</summary>
    public static string CommandOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string Before = "\"$newslint\" ";
        const string Behind = " && exit";
        var line = text.Split('\n').Select(each => each.Trim()).FirstOrDefault(each =>
            each.Length >= Before.Length + Behind.Length && each.StartsWith(Before, StringComparison.Ordinal) && each.EndsWith(Behind, StringComparison.Ordinal));
        return line is null ? "newslint" : $"newslint {line[Before.Length..^Behind.Length]}";
    }

    private static string Quote(string path) => $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Hash(string text) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)))[..16];
}

/// <summary>Who wrote a hook.</summary>
public enum HookOwner
{
    /// <summary>There is none.</summary>
    Nobody,

    NewsLint,

    /// <summary>NewsLint wrote it, and somebody has edited it since.</summary>
    Both,

    Somebody,
}
