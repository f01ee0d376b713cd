using NewsLint.Matching;
using NewsLint.News;
using NewsLint.News.Reading;

namespace NewsLint.Rules.Analyses;

/// <summary>
/// One person in two spellings: a surname that differs in a letter from one introduced in full, or one surname with two forms of a first name; and one person with two
/// offices of the same kind. Two who are both introduced in full with different first names are two.
/// </summary>
internal sealed class NameVariantCheck : AnalysisCheck
{
    private const int LeastLength = 5;
    private const int MaxPeople = 400;

    private static readonly string[] Offices = ["Minister", "Secretary"];
    private static readonly WordSet Turns = new("then former formerly later now ex previously acting deputy until since became appointed named");

    public static Analysis Analysis { get; } = new("name-variant", "One person in two spellings, or in two offices.", _ => new NameVariantCheck()) { Placeholders = ["finding"] };

    public override void Decide(RulePass pass)
    {
        var people = pass.Lint.Story.People;
        for (var later = 0; later < people.Length && later < MaxPeople; later++)
        {
            for (var earlier = 0; earlier < people.Length && earlier < MaxPeople; earlier++)
            {
                if (earlier != later && IsVariant(pass, people[earlier], people[later]) is { } form)
                {
                    Report(pass, people[later].Mentions[0], $"“{form}” elsewhere. One person, or two?");
                    break;
                }
            }
            JudgeOffices(pass, people[later]);
        }
    }

    /// <summary>The other spelling of what seems to be one name, or null.</summary>
    private static string? IsVariant(RulePass pass, Person known, Person other)
    {
        // Nearly all pairs end here.
        var isNear = known.Surname.Length >= LeastLength && IsNear(known.Surname, other.Surname);
        var isSame = known.Index < other.Index && known.Surname == other.Surname;
        if ((!isNear && !isSame) || !known.Name.Contains(' ', StringComparison.Ordinal) || !PersonMentions.IsHuman(known) || (PersonMentions.IsKnown(pass, known) && PersonMentions.IsKnown(pass, other)))
            return null;
        var isOtherFull = other.Name.Contains(' ', StringComparison.Ordinal);
        // “Lena Ortiz … Ortis said”, “Lena Ortiz … Lena Ortis”.
        if (isNear && (!isOtherFull || (FirstOf(known) == FirstOf(other) && known.Index < other.Index)))
            return known.Surname;
        // “Catherine Reed … Katherine Reed”, of whom one paragraph never has both.
        if (isSame && isOtherFull && HasFirstName(known) && FirstOf(known).Length >= LeastLength && AreForms(FirstOf(known), FirstOf(other)) && !Meet(known, other))
            return known.Name;
        return null;
    }

    private static bool HasFirstName(Person person) => (Lexicon.Of(FirstOf(person)) & (Traits.Male | Traits.Female)) != 0;

    private static string FirstOf(Person person) => person.Name[..Math.Max(0, person.Name.IndexOf(' ', StringComparison.Ordinal))];

    private static bool Meet(Person left, Person right) => left.Mentions.Any(mention => right.Mentions.Any(other => other.Place.Block == mention.Place.Block));

    /// <summary>C for K at the start, or one letter inside.</summary>
    private static bool AreForms(string left, string right) =>
        IsNear(left, right) || (left.Length == right.Length && left[0] is 'C' or 'K' && right[0] is 'C' or 'K' && left[0] != right[0] && left.AsSpan(1).SequenceEqual(right.AsSpan(1)));

    /// <summary>One letter more, fewer or other, the first two the same; an “s” at the end makes a plural and no other name.</summary>
    private static bool IsNear(string left, string right)
    {
        if (left == right || right.Length < LeastLength || Math.Abs(left.Length - right.Length) > 1 || left[0] != right[0] || left[1] != right[1] || left + "s" == right || right + "s" == left)
            return false;
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
            start++;
        int leftEnd = left.Length, rightEnd = right.Length;
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        return leftEnd - start <= 1 && rightEnd - start <= 1;
    }

    /// <summary>“Defense Minister Ola Berg … Foreign Minister Ola Berg” without a word that says that things changed.</summary>
    private static void JudgeOffices(RulePass pass, Person person)
    {
        string? first = null;
        foreach (var mention in person.Mentions)
        {
            if (!Offices.Any(office => mention.Title.EndsWith(" " + office, StringComparison.Ordinal)) || Turns.Contains(pass.Facts(mention.Place.Block).Tokens[pass.Facts(mention.Place.Block).TokenAt(mention.Place.Span.Start)], pass.Facts(mention.Place.Block).Text))
                continue;
            first ??= mention.Title;
            if (LastTwo(first) is not { } known || LastTwo(mention.Title) is not { } other || known == other || known.Split(' ')[1] != other.Split(' ')[1] || Turned(pass, person))
                continue;
            if (known.Contains("Prime", StringComparison.Ordinal) || other.Contains("Prime", StringComparison.Ordinal))
                continue;
            Report(pass, mention, $"“{known}” elsewhere. Which is right?");
            return;
        }
    }

    private static string? LastTwo(string title)
    {
        var words = title.Split(' ');
        return words.Length < 2 ? null : $"{words[^2]} {words[^1]}";
    }

    private static bool Turned(RulePass pass, Person person)
    {
        foreach (var block in person.Mentions.Select(mention => mention.Place.Block).Distinct())
        {
            var facts = pass.Facts(block);
            foreach (var token in facts.Tokens)
            {
                if (Turns.Contains(token, facts.Text))
                    return true;
            }
        }
        return false;
    }

    private static void Report(RulePass pass, PersonMention mention, string finding)
    {
        var (block, span) = (mention.Place.Block, mention.Place.Span);
        if (pass.Selects(block) && pass.Admits(block, span, out var level))
            pass.Report(block, span, level, Message(pass, block, span, ("finding", finding)));
    }
}
