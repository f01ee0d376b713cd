using NewsLint.Text;

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
        var files = new List<(string, string, SourceText)>();
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var name = resource.Replace('\\', '/');
            if (!name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var relative = name[ResourcePrefix.Length..];
            files.Add((relative, PathPrefix + relative, SourceText.Decode(bytes)));
        }
        return new PackAssembler(new PackManifest("newslint", IsBuiltIn: true), isVale: false, []).Assemble(files);
    }
}
