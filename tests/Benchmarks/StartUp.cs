using System.Globalization;
using System.Reflection;
using NewsLint.Text;
using NewsLint.Workspace.Packs;
using NewsLint.Yaml;

namespace NewsLint.Benchmarks;

/// <summary>From embedded files to a set of rules, by stage, first (with the JIT at work) and when warm.</summary>
internal static class StartUp
{
    private const int Runs = 15;

    public static void Run(Options options)
    {
        var pack = RuleSource.Pack(options);
        Console.WriteLine($"## Start-up: {pack.Rules.Length + pack.Lists.Length} rule files and lists, by stage, median of {Runs} when warm\n");
        Write("embedded files to text", () => ReadResources().Length);
        Write("YAML to nodes", () => pack.Rules.Concat(pack.Lists).Sum(file => YamlReader.Read(file.Source.Content).Problems.Length));
        Write("all: YAML, rules, phrases, index, triggers", () => RulePackLoader.Load([pack]).RuleSet.Rules.Length);
        var rules = RulePackLoader.Load([pack]);
        Write("of this: index and triggers", () => new NewsLint.Rules.RuleSet(rules.RuleSet.Rules, rules.Lists).Rules.Length);
        Console.WriteLine();
    }

    private static SourceText[] ReadResources()
    {
        var assembly = Assembly.GetAssembly(typeof(BuiltInPack))!;
        return [.. assembly.GetManifestResourceNames().Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return SourceText.Decode(bytes);
        })];
    }

    private static void Write(string name, Func<int> stage)
    {
        var samples = new List<Sample>();
        for (var i = 0; i < Runs * 2; i++)
        {
            Sample once = default;
            _ = Sample.Run(ref once, stage);
            samples.Add(once);
        }
        var median = Sample.Median(samples[Runs..]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{median.Wall,8:0.00} ms wall{median.Cpu,8:0.00} ms CPU{median.Allocated / 1024,8:0} KiB"));
    }
}
