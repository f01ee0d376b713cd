namespace NewsLint.Benchmarks;

/// <summary>The linters for prose that are measured beside NewsLint, where they are installed: below one folder those of npm, Vale on the PATH.</summary>
internal sealed record Peer(string Name, string Folder, Func<string, string[]> Command)
{
    /// <summary>Where the programs of npm are, each in its folder; null where there are none.</summary>
    public static IEnumerable<Peer> In(string? folder, string styles)
    {
        if (folder is not null)
        {
            var scripts = Path.GetFullPath(Path.Combine(folder, "scripts"));
            (Peer Peer, string Proof)[] all =
            [
                (new("write-good", Path.Combine(folder, "write-good"), path => ["node", "node_modules/write-good/bin/write-good.js", "--parse", .. Files(path)]), "node_modules/write-good"),
                (new("alex", Path.Combine(folder, "alex"), path => ["node", "node_modules/alex/cli.js", path]), "node_modules/alex"),
                (new("textlint, write-good only", Path.Combine(folder, "textlint"), path => ["node", "node_modules/textlint/bin/textlint.js", "-c", ".textlintrc.write-good.json", "-f", "json", path]), "node_modules/textlint"),
                (new("textlint, 6 packages of rules", Path.Combine(folder, "textlint"), path => ["node", "node_modules/textlint/bin/textlint.js", "-c", ".textlintrc.json", "-f", "json", path]), "node_modules/textlint"),
                (new("Harper (WebAssembly)", Path.Combine(folder, "harper"), path => ["node", Path.Combine(scripts, "harper.mjs"), path]), "node_modules/harper.js"),
            ];
            foreach (var (peer, proof) in all)
            {
                if (Directory.Exists(Path.Combine(peer.Folder, proof)))
                    yield return peer with { Folder = Path.GetFullPath(peer.Folder) };
                else
                    Console.WriteLine($"  ({peer.Name} is not installed in {peer.Folder})");
            }
        }
        if (IsOnPath("vale"))
            yield return new Peer("Vale, the 141 rules of six styles", styles, path => ["vale", "--no-exit", "--output=JSON", path]);
        else
            Console.WriteLine("  (Vale is not on the PATH: only recorded figures)");
    }

    public static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<string> Files(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];
}
