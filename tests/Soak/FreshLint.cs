using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NewsLint.Soak;

/// <summary>What the command line finds in the same texts, in words that can be compared.</summary>
internal static class FreshLint
{
    public static Dictionary<string, List<string>> Run(string binary, string folder, IReadOnlyCollection<OpenText> texts)
    {
        foreach (var text in texts)
            File.WriteAllText(Path.Combine(folder, text.Path), text.Text);
        var start = new ProcessStartInfo(binary, ["check", "--no-cache", "--fail-on", "never", "--force-exclude", "--format", "json", .. texts.Select(text => text.Path)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        using var report = JsonDocument.Parse(process.StandardOutput.BaseStream);
        process.WaitForExit();
        if (process.ExitCode > 2)
            throw new InvalidOperationException($"The fresh lint ended with {process.ExitCode}.");
        return report.RootElement.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("diagnostics").EnumerateArray().Select(OfReport).ToList(), StringComparer.Ordinal);
    }

    /// <summary>The diagnostics of the protocol in the same words.</summary>
    public static List<string> OfServer(JsonElement items) => [.. items.EnumerateArray().Select(OfServerItem)];

    private static string OfReport(JsonElement item) => string.Join(' ',
        Place(item.GetProperty("start"), "line", "column", 1), Place(item.GetProperty("end"), "line", "column", 1), item.GetProperty("code").GetString(), item.GetProperty("rule").GetString(),
        item.GetProperty("level").GetString() switch { "error" => 1, "warning" => 2, _ => 3 },
        string.Join(',', item.GetProperty("also").EnumerateArray().Select(each => each.GetString())), item.GetProperty("fixes").GetArrayLength(), item.GetProperty("message").GetString());

    private static string OfServerItem(JsonElement item)
    {
        var (range, data) = (item.GetProperty("range"), item.GetProperty("data"));
        var also = data.TryGetProperty("also", out var rules) && rules.ValueKind == JsonValueKind.Array ? string.Join(',', rules.EnumerateArray().Select(each => each.GetString())) : "";
        return string.Join(' ', Place(range.GetProperty("start"), "line", "character", 0), Place(range.GetProperty("end"), "line", "character", 0), item.GetProperty("code").GetString(), data.GetProperty("rule").GetString(),
            item.GetProperty("severity").GetInt32(), also, data.GetProperty("fixes").GetInt32(), item.GetProperty("message").GetString());
    }

    private static string Place(JsonElement place, string line, string column, int first) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.GetProperty(line).GetInt32() - first}:{place.GetProperty(column).GetInt32() - first}");
}
