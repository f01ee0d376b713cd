using System.Reflection;
using NewsLint.Text;
using NewsLint.Yaml;

namespace NewsLint.Workspace.Packs;

/// <summary>The rules that ship with NewsLint, embedded in this assembly.</summary>
public static class BuiltInPack
{
    public const string PathPrefix = "built-in:";

    private const string ResourcePrefix = "rules/";

    private static readonly Lazy<RulePack> Read = new(ReadResources);

    public static RulePack Pack => Read.Value;

    private static RulePack ReadResources()
    {
        var assembly = typeof(BuiltInPack).Assembly;
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add((name[ResourcePrefix.Length..], bytes));
        }
        var pack = new PackAssembler(new PackManifest("newslint", IsBuiltIn: true), isVale: false, [])
            .Assemble([.. files.Select(file => (file.Path, PathPrefix + file.Path, SourceText.Decode(file.Bytes)))]);
        return WithRoots(pack, ReadCompiled(assembly, files));
    }

    private static Dictionary<string, YamlMapping>? ReadCompiled(Assembly assembly, List<(string Path, byte[] Bytes)> files)
    {
        using var stream = assembly.GetManifestResourceStream(CompiledRules.FileName);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return CompiledRules.Read(bytes, files);
    }

    private static RulePack WithRoots(RulePack pack, Dictionary<string, YamlMapping>? roots) => roots is null ? pack : pack with
    {
        Rules = [.. pack.Rules.Select(rule => rule with { Root = roots.GetValueOrDefault(rule.Path[PathPrefix.Length..]) })],
    };
}
