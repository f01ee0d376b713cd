using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsLint.Linting;
using NewsLint.Text;
using NewsLint.Workspace.Configuration;
using NewsLint.Workspace.Files;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Waivers;

/// <summary>Writes <c>.newslint/waivers.yml</c>.</summary>
public static class WaiverFile
{
    public const long MaxBytes = 8L << 20;

    private const string Header = "# Findings that an editor has accepted. Written by newslint; edit it freely.\n";

    /// <summary>Where the waivers of a folder with a configuration are.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, ".newslint", "waivers.yml");

    /// <summary>Adds a waiver at the end and leaves every byte before it as it was.</summary>
    /// <returns>Null, or why nothing was written.</returns>
    public static string? Add(string path, Waiver waiver) => Add(path, [waiver]);

    /// <summary>Adds waivers at the end, all or none, and leaves every byte before them as it was.</summary>
    /// <returns>Null, or why nothing was written.</returns>
    public static string? Add(string path, IEnumerable<Waiver> waivers)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(waivers);
        ImmutableArray<Waiver> added =
        [
            .. waivers.Select(waiver => waiver with { Rule = waiver.Rule.Trim(), Fingerprint = waiver.Fingerprint.Trim(), Reason = TrimToNull(waiver.Reason), By = TrimToNull(waiver.By) }),
        ];
        if (added.IsEmpty)
            return null;
        byte[] old = [];
        if (File.Exists(path))
        {
            var (bytes, refusal) = BoundedFile.Read(path, MaxBytes);
            refusal ??= EncodingSniffer.Refuse(bytes);
            if (refusal is not null)
                return $"{path}: {refusal}";
            old = bytes!;
        }
        var (addition, reason) = Addition(path, old, added);
        if (addition is null)
            return $"{path}: {reason}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            AtomicFile.Write(path, [.. old, .. Encoding.UTF8.GetBytes(addition)]);
            return null;
        }
        catch (Exception error) when (BoundedFile.IsExpected(error))
        {
            return $"{path}: It cannot be written. {SystemRefusal.OfWrite(error)}";
        }
    }

    /// <summary>The text to put after <paramref name="old"/>, proven by reading both together.</summary>
    internal static (string? Text, string? Reason) Addition(string path, byte[] old, ImmutableArray<Waiver> added)
    {
        var text = SourceText.Decode(old);
        var (root, _) = YamlReader.Read(text.Content);
        var newline = text.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = root is YamlSequence { Items.Length: > 0 } list ? text.GetPosition(list.Span.Start).Character : 0;
        var before = text.Length == 0 ? Header : text.Content[^1] is '\n' ? "" : newline;
        var addition = before + string.Concat(added.Select(waiver => Entry(waiver, new string(' ', indent), newline)));

        var (earlier, _) = WaiverReader.Parse(path, text);
        var (waivers, _) = WaiverReader.Parse(path, SourceText.From(text.Content + addition));
        if (waivers.Length == earlier.Length + added.Length && waivers.Skip(earlier.Length).Select(waiver => waiver.Value).SequenceEqual(added))
            return (addition, null);
        return (null, "A waiver cannot be added at its end. Make the file a list whose entries begin with “- ”.");
    }

    private static string? TrimToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Entry(Waiver waiver, string indent, string newline)
    {
        var entry = new StringBuilder();
        void Line(string key, string? value)
        {
            if (value is not null)
                entry.Append(entry.Length == 0 ? $"{indent}- " : $"{indent}  ").Append(key).Append(": ").Append(value).Append(newline);
        }
        Line("rule", YamlText.Quote(waiver.Rule));
        Line("fingerprint", YamlText.Quote(waiver.Fingerprint));
        Line("reason", waiver.Reason is { } reason ? YamlText.Quote(reason) : null);
        Line("by", waiver.By is { } by ? YamlText.Quote(by) : null);
        Line("until", waiver.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return entry.ToString();
    }
}
