using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsLint.Fuzzing.Running;

/// <summary>Keeps one input for each thing that went wrong.</summary>
internal sealed partial class FindStore(string folder)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>What went wrong, without what differs from input to input: the kind of failure and the method of ours that it came from.</summary>
    public static string KindOf(Exception failure)
    {
        var root = failure is AggregateException { InnerException: { } inner } ? inner : failure;
        var place = root.StackTrace?.Split('\n').Select(line => Method().Match(line)).FirstOrDefault(match => match.Success)?.Value ?? "";
        return $"{root.GetType().Name} {(root is BrokenException ? Digits().Replace(Quoted().Replace(root.Message.Split('\n')[0], "“”"), "0") : place)}";
    }

    /// <summary>How many different things went wrong.</summary>
    public int Count => _known.Count;

    public bool IsKnown(string kind) => _known.Contains(kind);

    public void Add(FuzzTarget target, string kind, byte[] input, string report)
    {
        if (!_known.Add(kind))
            return;
        var place = Path.Combine(folder, target.Name);
        Directory.CreateDirectory(place);
        var name = XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(kind)).ToString("x8", CultureInfo.InvariantCulture)[..8];
        File.WriteAllBytes(Path.Combine(place, name), input);
        File.WriteAllText(Path.Combine(place, name + ".txt"), $"{kind}\n\n{report}\n");
    }

    [GeneratedRegex(@"NewsLint\.(?!Fuzzing)[\w.`]+")]
    private static partial Regex Method();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
