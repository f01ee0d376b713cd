using System.Text;

namespace NewsLint.Soak;

/// <summary>The newsroom's configuration on disk, which changes while people write: rules off and on, names, a rule that breaks and is mended.</summary>
internal sealed class House(string folder, Random random)
{
    private static readonly string[] Rules = ["loaded", "claims.superlative", "loaded.cliche", "clarity", "sourcing.anonymous-source", "style", "numbers", "quotes.no-speaker", "markup"];
    private static readonly string[] Levels = ["off", "suggestion", "warning", "error"];

    private const string Whole = "extends: existence\nmessage: “%s” is not what we write.\nphrases: [the end result, petition, \"council (member|house)\"]\n";

    private readonly Dictionary<string, string> _levels = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private string _profile = "recommended";
    private bool _hasOpinion;

    /// <summary>Changes something, and gives the paths that have changed.</summary>
    public string[] Change() => random.Next(12) switch
    {
        < 4 => SetRule(),
        < 6 => AddName(),
        7 => Write("house-rules/house/own.yml", Whole.Replace("phrases", random.Next(2) == 0 ? "phrase" : "phrases:\n\t[", StringComparison.Ordinal)),
        8 => Write("house-rules/house/own.yml", Whole),
        9 => Write("notes/reed.txt", random.Next(2) == 0 ? Desk.Recording : Desk.Recording.Replace("lorries", "cars", StringComparison.Ordinal) + "REED: And the rest.\n"),
        10 => Opinion(),
        11 => Write(".newslint.yml", random.Next(2) == 0 ? "rules: [\n" : Configuration() + "unknown-key: yes\n"),
        _ => Write(".newslint.yml", Configuration()),
    };

    /// <summary>A configuration without mistakes, and no waivers.</summary>
    public string[] Reset()
    {
        File.Delete(Path.Combine(folder, ".newslint/waivers.yml"));
        return [.. Write(".newslint.yml", Configuration()), .. Write("house-rules/house/own.yml", Whole), ".newslint/waivers.yml"];
    }

    private string[] SetRule()
    {
        _levels[Rules[random.Next(Rules.Length)]] = Levels[random.Next(Levels.Length)];
        _profile = random.Next(5) switch { 0 => "strict", 1 => "relaxed", _ => "recommended" };
        return Write(".newslint.yml", Configuration());
    }

    private string[] AddName()
    {
        if (_names.Count > 40)
            _names.Clear();
        var number = random.Next(1_000);
        _names.Add($"- {{ name: Volodymyr Zelenskyy{(char)('a' + number % 26)}, never: [Volodymyr Zelenskiy] }}\n- {{ name: Anna Abbott{number}, also: [Abbott{number}], role: mayor }}\n");
        return [.. Write("names.yml", string.Concat(_names)), .. Write(".newslint.yml", Configuration())];
    }

    private string[] Opinion()
    {
        _hasOpinion = !_hasOpinion;
        if (_hasOpinion)
            return Write("opinion/.newslint.yml", "type: opinion\nrules: { clarity: off }\n");
        File.Delete(Path.Combine(folder, "opinion/.newslint.yml"));
        return ["opinion/.newslint.yml"];
    }

    private string Configuration()
    {
        var text = new StringBuilder($"extends: newslint:{_profile}\npacks: [./house-rules]\ntranscripts: notes\nsources: desk/sources.yml\n");
        if (_names.Count > 0)
            text.Append("names: names.yml\n");
        if (_levels.Count > 0)
            text.Append("rules:\n");
        foreach (var (rule, level) in _levels)
            text.Append($"  {rule}: {level}\n");
        return text.ToString();
    }

    private string[] Write(string path, string text)
    {
        File.WriteAllText(Path.Combine(folder, path), text);
        return [path];
    }
}
