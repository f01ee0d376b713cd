using System.Text;
using System.Text.Json;

namespace NewsLint.Cli.Tests;

/// <summary>An archive as it is gets a baseline; from then on only what is new is reported.</summary>
public sealed class BaselineTests
{
    private static readonly string[] Bad =
    [
        "It is the largest mall in the region.", "The senator slammed the ruling.", "The plan was a very unique one.", "Officials said the oldest bridge would close.",
        "Sources said that the vote was rigged.", "The move sparked outrage on Monday.", "An official said that the dam was safe.",
        "“The river will rise again,” an engineer said.", "Raj Patel said the boats were late.",
    ];

    private static readonly string[] Fine =
    [
        "The council met on Monday.", "Nine members voted for the plan and two against it.", "The road was built in 1954.", "Rain fell in the afternoon.",
        "The library opens at nine.", "Joy Reed, the mayor, read the report.",
    ];

    [Fact]
    public void In_an_archive_of_500_files_one_added_problem_is_one_finding()
    {
        using var folder = new TempFolder();
        var random = new Random(7);
        var archive = Enumerable.Range(0, 500).ToDictionary(index => $"{2000 + index / 50}/{index:000}.md", _ => Story(random));
        Save(folder, archive);
        var before = Findings(folder);
        Assert.InRange(before.Count, 1_000, 20_000);
        // Among them some that are about a whole story, and stand where paragraphs come and go.
        Assert.InRange(Findings(folder, "--rule", "sourcing.anonymous-ratio").Count(finding => finding.Line == 1), 20, 500);
        Assert.Equal((0, ""), Check(folder, "--write-baseline", "old.json"));
        var written = File.ReadAllText(Path.Combine(folder.FullPath, "old.json"));
        Assert.Empty(Findings(folder, "--baseline", "old.json"));

        // Lines move, and paragraphs without findings are rewritten, added and taken out.
        foreach (var paragraphs in archive.Values)
        {
            for (var i = 0; i < paragraphs.Count; i++)
            {
                if (Fine.Contains(paragraphs[i]) && random.Next(2) == 0)
                    paragraphs[i] = $"Rewritten in paragraph {i}: {paragraphs[i]}";
            }
            paragraphs.InsertRange(0, new[] { "Snow fell at night.", "The ferry left at six.", "Wind came from the north." }.Take(random.Next(4)));
            paragraphs.Add("The end came late.");
        }
        Save(folder, archive);
        Assert.Empty(Findings(folder, "--baseline", "old.json"));

        // The same words that the archive is full of, once more.
        archive["2004/222.md"].Insert(3, Bad[0]);
        Save(folder, archive);
        Assert.Equal("2004/222.md", Assert.Single(Findings(folder, "--baseline", "old.json")).Path);

        File.Copy(Path.Combine(folder.FullPath, "old.json"), Path.Combine(folder.FullPath, "new.json"));
        Assert.Equal((0, ""), Check(folder, "--write-baseline", "new.json"));
        var added = File.ReadAllText(Path.Combine(folder.FullPath, "new.json")).Split('\n').Length - written.Split('\n').Length;
        Assert.Equal(1, added);
        foreach (var word in (string[])["region", "senator", "bridge", "rigged", "Monday"])
            Assert.DoesNotContain(word, written, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Of_the_same_words_twice_the_added_ones_are_pointed_at()
    {
        using var folder = new TempFolder();
        var story = new List<string> { Fine[0], Bad[0], Fine[1], Bad[0], Fine[2] };
        folder.Write("a.md", Text(story));
        Check(folder, "--write-baseline", "b.json");
        story.InsertRange(2, [Fine[3], Bad[0], Fine[4]]);
        folder.Write("a.md", Text(story));
        Assert.Equal(("a.md", 7), Assert.Single(Findings(folder, "--baseline", "b.json")));
    }

    [Fact]
    public void Who_edits_the_sentence_answers_for_it()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", Text([Bad[0], Fine[0]]));
        Check(folder, "--write-baseline", "b.json");
        folder.Write("a.md", Text([Bad[0].Replace("mall", "arcade", StringComparison.Ordinal), Fine[0]]));
        Assert.Equal(("a.md", 1), Assert.Single(Findings(folder, "--baseline", "b.json")));
    }

    [Fact]
    public void With_staged_text_the_whole_file_is_compared_and_the_new_lines_reported()
    {
        using var git = new Git.GitFolder();
        git.Write("a.md", Bad[0], "", Fine[0]);
        git.Newslint("check", "--write-baseline", "b.json");
        git.Commit();
        git.Write("a.md", Bad[0], "", Fine[0], "", Bad[0]);
        git.Git("add", ".");
        Assert.Equal("a.md:5", git.Findings("check", "--staged", "--baseline", "b.json"));
    }

    [Fact]
    public void A_name_that_is_no_path_is_stale()
    {
        using var folder = new TempFolder();
        folder.Write("a.md", "The council met on Monday.\n");
        folder.Write("old.json", "{\"version\":1,\"files\":{\"a\\u0000b.md\":[{\"rule\":\"loaded.hype\",\"fingerprint\":\"0123456789abcdef\"}]}}");
        var (code, _, error) = MemoryTerminal.Run(folder.FullPath, ["check", "--baseline", "old.json", "--prune-baseline", "a.md"]);
        Assert.Equal((0, "Took 1 stale entry out of old.json.\n"), (code, error));
    }

    [Fact]
    public void The_order_of_the_work_does_not_show()
    {
        using var folder = new TempFolder();
        var random = new Random(3);
        for (var i = 0; i < 60; i++)
            folder.Write($"{i}.md", Text(Story(random)));
        Check(folder, "--write-baseline", "a.json", "--jobs", "1");
        Check(folder, "--write-baseline", "b.json", "--jobs", "4");
        Assert.Equal(File.ReadAllText(Path.Combine(folder.FullPath, "a.json")), File.ReadAllText(Path.Combine(folder.FullPath, "b.json")));
    }

    private static List<string> Story(Random random) =>
        [.. Enumerable.Range(0, 12).Select(_ => random.Next(3) == 0 ? Bad[random.Next(Bad.Length)] : Fine[random.Next(Fine.Length)])];

    private static string Text(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs) + "\n";

    private static void Save(TempFolder folder, Dictionary<string, List<string>> archive)
    {
        foreach (var (path, paragraphs) in archive)
            folder.Write(path, Encoding.UTF8.GetBytes(Text(paragraphs)));
    }

    private static (int ExitCode, string Error) Check(TempFolder folder, params string[] arguments)
    {
        var (code, output, error) = MemoryTerminal.Run(folder.FullPath, ["check", "--format", "json", .. arguments]);
        Assert.Contains("\"errors\":0,\"warnings\":0,\"suggestions\":0", output, StringComparison.Ordinal);
        return (code, error.StartsWith("Wrote ", StringComparison.Ordinal) ? "" : error);
    }

    private static List<(string Path, int Line)> Findings(TempFolder folder, params string[] arguments)
    {
        var (code, output, _) = MemoryTerminal.Run(folder.FullPath, ["check", "--format", "json", .. arguments]);
        Assert.InRange(code, 0, 1);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()
            .Select(diagnostic => (file.GetProperty("path").GetString()!, diagnostic.GetProperty("start").GetProperty("line").GetInt32())))];
    }
}
