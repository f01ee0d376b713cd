using NewsLint.Workspace.Files;
using NewsLint.Workspace.Packs;

namespace NewsLint.Workspace.Tests.Packs;

public sealed class PackReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private RulePack Read(bool? isVale = null) => PackReader.Read(_folder["pack"], isVale, WorkspaceRoot.Around(_folder.FullPath));

    private static string Names(RulePack pack) => string.Join(' ', pack.Rules.Select(rule => rule.Name));

    private string[] Problems(RulePack pack) => [.. pack.Problems.Select(problem => problem.ToString().Replace(_folder.FullPath + "/", "", StringComparison.Ordinal))];

    [Fact]
    public void A_rule_is_named_after_its_folder_and_file()
    {
        _folder.Write("pack/claims/big.yml", "extends: existence\n");
        _folder.Write("pack/loaded/a.b.yml");
        _folder.Write("pack/top.yml");
        _folder.Write("pack/_lists/verbs.yml");
        _folder.Write("pack/claims/README.md");
        _folder.Write("pack/.hidden/x.yml");
        var pack = Read();
        Assert.Equal("claims.big loaded.a.b pack.top", Names(pack));
        Assert.Equal("verbs", Assert.Single(pack.Lists).Name);
        Assert.Equal("extends: existence\n", pack.Rules[0].Source.Content);
        Assert.Empty(pack.Problems);
    }

    [Fact]
    public void Vale_cuts_a_name_at_its_first_dot()
    {
        _folder.Write("pack/Passive.yml");
        _folder.Write("pack/A.b.yml");
        _folder.Write("pack/sub/X.yml");
        _folder.Write("pack/Old.yaml");
        var pack = Read(isVale: true);
        Assert.Equal("pack.A pack.Passive sub.X", Names(pack));
        Assert.All(pack.Rules, rule => Assert.True(rule.Pack.IsVale));
    }

    [Fact]
    public void A_manifest_speaks_for_what_lies_below_it()
    {
        _folder.Write("pack/pack.yml", "name: House\nversion: 1.2\nlicence: MIT\nprefix: TRIB\nformat: vale\ndefaults: { level: error }\n");
        _folder.Write("pack/loaded/pack.yml", "defaults: { voice: { direct: off } }\n");
        _folder.Write("pack/loaded/a.yml");
        _folder.Write("pack/claims/b.yml");
        var pack = Read();
        Assert.Equal(("House", "1.2", "MIT", "TRIB", true), (pack.Manifest.Name, pack.Manifest.Version, pack.Manifest.Licence, pack.Manifest.Prefix, pack.Manifest.IsVale));
        Assert.Equal("claims.b loaded.a", Names(pack));
        Assert.NotNull(pack.Rules[0].Pack.Defaults!.Find("level"));
        Assert.NotNull(pack.Rules[1].Pack.Defaults!.Find("voice"));
        Assert.Equal("House", pack.Rules[1].Pack.Name);
        Assert.False(Read(isVale: false).Manifest.IsVale);
    }

    [Fact]
    public void Mistakes_in_a_manifest_stand_in_it()
    {
        _folder.Write("pack/pack.yml", "license: MIT\nformat: vael\ndefaults: 3\n");
        Assert.Equal(
            ["pack/pack.yml:1:1: A pack.yml has no key “license”. Did you mean “licence”?", "pack/pack.yml:2:9: “format” cannot be “vael”. Did you mean “vale”?", "pack/pack.yml:3:11: “defaults” is a map of keys that rules have, not text."],
            Problems(Read()));
    }

    [Fact]
    public void What_is_too_large_or_leads_out_is_refused()
    {
        using var outside = new TempFolder();
        outside.Write("x.yml");
        _folder.Write("pack/a/big.yml", new string('x', (1 << 20) + 1));
        _folder.Write("pack/a/ok.yml");
        _folder.Link("pack/a/out.yml", outside["x.yml"]);
        _folder.Link("pack/b", outside.FullPath);
        _folder.Link("pack/c", ".");
        var pack = Read();
        Assert.Equal("a.ok", Names(pack));
        Assert.Equal(
            [
                "pack/a/big.yml:1:1: The file is too large: 1 MB, and at most 1 MB are read.",
                $"pack/a/out.yml:1:1: This is a symbolic link that leads out of the workspace, {_folder.FullPath}. It is not read.",
                $"pack/b:1:1: This is a symbolic link that leads out of the workspace, {_folder.FullPath}. It is not read.",
            ],
            Problems(pack));
    }

    [Fact]
    public void A_pack_has_an_end()
    {
        for (var i = 0; i <= PackReader.MaxFiles; i++)
            _folder.Write($"pack/a/r{i}.yml", "");
        var pack = Read();
        Assert.Equal(PackReader.MaxFiles, pack.Rules.Length);
        Assert.Equal(["pack:1:1: The pack has more than 10,000 rule files. The rest is not read."], Problems(pack));
    }

    [Fact]
    public void The_built_in_pack_is_read_once()
    {
        Assert.Same(BuiltInPack.Pack, BuiltInPack.Pack);
        Assert.True(BuiltInPack.Pack.Manifest.IsBuiltIn);
        Assert.Empty(BuiltInPack.Pack.Problems);
        Assert.All(BuiltInPack.Pack.Rules, rule => Assert.StartsWith("built-in:", rule.Path, StringComparison.Ordinal));
    }
}
