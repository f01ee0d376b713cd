using CsCheck;

namespace NewsLint.Workspace.Tests.Engine;

/// <summary>
/// Random news drafts, and what a writer does to one that reaches beyond the paragraph at hand: quotations open and close, people get other
/// names, links are defined, the front matter makes it another type of story.
/// </summary>
internal static class StoryEdits
{
    private static readonly string[] Names = ["Joy Reed", "Peter Boone", "Ana Kovač", "Reed", "Boone", "Ms. Reed", "the mayor", "Norwell Foods", "he", "she", "the official"];

    private static readonly string[] Types = ["news", "opinion", "review", "live", "obituary", "transcript", "court", "Op-Ed", "listing"];

    private static readonly string[] Marks = ["“", "”", "\"", "\"", "‘", "’", "'", "«", "»", "„"];

    private static readonly string[] Sentences =
    [
        "“We are closing the mill,” said Joy Reed.", "“Nobody asked us about any of it,” she said.", "“It is safe,” Reed said. “We tested it.”", "“It is a death trap and we told them so in March and again in April,” Boone said.",
        "Reed called the plan “a mess” with “no money” behind it and the board “asleep”.", "A senior official said the plan was dead.", "The official said the vote was near.", "Sources said the merger had failed.",
        "According to one person present, the mayor told aides in private that it was over.", "Joy Reed, who runs the mill, is accused of taking $40,000.", "Peter Boone accused Norwell Foods of lying.", "Norwell Foods denied it.",
        "It is the largest mill in the region, according to [the register][register].", "The mill is the oldest in Europe.[^1]", "Mr. Boone claimed that 40% of the workers had left.", "The mayor said he would [answer][answer] in May.",
        "“We will never close the mill,” Reed said.", "“We won't ever close the mill,” Reed said.", "Critics slammed the plan.", "It is widely believed that the harbor is next.", "> We are closing the mill.", "> — Joy Reed",
        "“This one goes on.", "“And it ends here,” he said.", "The radical plan, she said, was doomed.", "Yesterday 12 people were killed, police said.", "'We won', Lee said.", "He reportedly told the board to go.", "# Reed quits", "## What comes next",
    ];

    private static readonly string[] Definitions = ["\n\n[register]: https://example.org/register", "\n\n[answer]: https://example.org/answer", "\n\n[^1]: The list of the mill owners' association, 2020.", "\n\n[register]: <>", "\n\n[^1]:"];

    public static Gen<string> Draft { get; } = Gen.Select(
        Gen.Int[0, 2], OneOf(Types), OneOf(Sentences).Array[2, 7], Gen.Int[0, 3].Array[7], OneOf([.. Definitions, ""]),
        (front, type, sentences, joints, definition) => Front(front, type) + string.Concat(sentences.Select((sentence, i) => sentence + (joints[i] == 0 ? " " : "\n\n"))).TrimEnd() + definition);

    /// <summary>One change: what kind, and numbers that say where and with what.</summary>
    public static Gen<StoryEdit> Edit { get; } = Gen.Select(OneOf(Enum.GetValues<EditKind>()), Gen.Int[0, 100_000], Gen.Int[0, 100_000], (kind, at, with) => new StoryEdit(kind, at, with));

    public static string Apply(string text, StoryEdit edit) => edit.Kind switch
    {
        EditKind.OpenOrCloseQuotation => Insert(text, edit.At, Marks[edit.With % Marks.Length]),
        EditKind.TakeMarkOut => ReplaceOne(text, Marks[edit.With % Marks.Length], "", edit.At),
        EditKind.RenameEverywhere => text.Replace(Names[edit.At % Names.Length], Names[edit.With % Names.Length], StringComparison.Ordinal),
        EditKind.RenameOnce => ReplaceOne(text, Names[edit.With % Names.Length], Names[edit.At % Names.Length], edit.At / Names.Length),
        EditKind.DefineLink => text.TrimEnd() + Definitions[edit.With % Definitions.Length],
        EditKind.TakeDefinitionOut => text.Replace(Definitions[edit.With % Definitions.Length], "", StringComparison.Ordinal),
        EditKind.ChangeType => Front(1 + (edit.At % 2), Types[edit.With % Types.Length]) + WithoutFront(text),
        EditKind.DropFrontMatter => WithoutFront(text),
        EditKind.AddSentence => Insert(text, edit.At, " " + Sentences[edit.With % Sentences.Length] + " "),
        EditKind.SplitParagraph => Insert(text, edit.At, "\n\n"),
        EditKind.JoinParagraphs => ReplaceOne(text, "\n\n", " ", edit.At),
        _ => text.Remove(edit.At % (text.Length + 1), Math.Min(edit.With % 9, text.Length - (edit.At % (text.Length + 1)))),
    };

    private static string Front(int front, string type) => front switch
    {
        0 => "",
        1 => $"---\ntype: {type}\n---\n",
        _ => $"---\ntitle: “We are closing the mill”\ntype: {type}\ndate: 2024-05-03\n---\n",
    };

    private static string WithoutFront(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is >= 0 and var end ? text[(end + 5)..] : text;

    private static string Insert(string text, int at, string what) => text.Insert(at % (text.Length + 1), what);

    /// <summary>Puts a text in the place of one of its occurrences, counted on from a place.</summary>
    private static string ReplaceOne(string text, string old, string what, int at)
    {
        var found = text.IndexOf(old, at % (text.Length + 1), StringComparison.Ordinal);
        found = found < 0 ? text.IndexOf(old, StringComparison.Ordinal) : found;
        return found < 0 ? text : text[..found] + what + text[(found + old.Length)..];
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}

internal enum EditKind
{
    OpenOrCloseQuotation,
    TakeMarkOut,
    RenameEverywhere,
    RenameOnce,
    DefineLink,
    TakeDefinitionOut,
    ChangeType,
    DropFrontMatter,
    AddSentence,
    SplitParagraph,
    JoinParagraphs,
    TakeOut,
}

/// <summary>One change to a draft.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="At">Where; taken modulo what there is.</param>
/// <param name="With">With what; likewise.</param>
internal readonly record struct StoryEdit(EditKind Kind, int At, int With);
