using System.Globalization;

namespace NewsLint.Cli.Suppressing;

/// <summary>Where findings are to be silenced: a path as <c>check</c> takes it, or one line of a file, <c>news/a.md:12</c>.</summary>
/// <param name="Path">As given, without the line.</param>
/// <param name="Line">From 1; null: every line.</param>
internal sealed record SuppressTarget(string Path, int? Line)
{
    public static SuppressTarget Parse(string given, string currentDirectory)
    {
        var colon = given.LastIndexOf(':');
        var isLine = colon > 0 && int.TryParse(given.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0
            && !System.IO.Path.Exists(System.IO.Path.GetFullPath(given, currentDirectory));
        return isLine ? new SuppressTarget(given[..colon], int.Parse(given.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture)) : new SuppressTarget(given, null);
    }
}
