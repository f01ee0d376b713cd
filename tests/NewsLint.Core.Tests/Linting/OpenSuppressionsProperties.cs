using System.Collections.Immutable;
using CsCheck;
using NewsLint.Linting;
using NewsLint.Text;

namespace NewsLint.Core.Tests.Linting;

/// <summary>What is open, filed under its names, ends as it would if each comment looked through all that is open.</summary>
public sealed class OpenSuppressionsProperties
{
    private static readonly Gen<ImmutableArray<string>> Names = Gen.Int[0, 4].Select(index => new[] { "loaded", "LOADED", "loaded.one", "other", "" }[index]).Array[0, 3].Select(names => names.Where(name => name.Length > 0).ToImmutableArray());
    private static readonly Gen<ImmutableArray<string>> Words = Gen.Frequency((2, Gen.Const(ImmutableArray<string>.Empty)), (1, Gen.Int[0, 2].Select(index => new[] { "a", "b", "" }[index]).Array[1, 2].Select(words => words.ToImmutableArray())));

    [Fact]
    public void Ends_what_is_named() => Gen.Select(Gen.Bool, Names, Words).List[0, 12].Holds(comments =>
    {
        OpenSuppressions open = new();
        List<Suppression> all = [];
        for (var i = 0; i < comments.Count; i++)
        {
            var (opens, names, words) = comments[i];
            if (opens)
            {
                Suppression added = new(default, names, new TextSpan(i, i)) { Texts = words };
                open.Add(added);
                all.Add(added);
            }
            else
            {
                Assert.Equal(End(all, names, words).Select(Show), (names.IsEmpty ? open.End() : open.End(names, words)).Select(Show));
            }
        }
        Assert.Equal(End(all, [], []).Select(Show), open.End().Select(Show));
    }, count: 5_000);

    [Fact]
    public void What_has_ended_is_not_looked_at_again()
    {
        OpenSuppressions open = new();
        open.Add(new Suppression(default, [.. Enumerable.Range(0, 200_000).Select(name => $"{name}")], default));
        for (var name = 0; name < 200_000; name++)
            Assert.Single(open.End([$"{name}"], []));
        Assert.Empty(open.End());
    }

    private static List<Suppression> End(List<Suppression> open, ImmutableArray<string> names, ImmutableArray<string> words)
    {
        List<Suppression> ended = [];
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var own = open[i];
            bool IsNamed(string name) => names.IsEmpty || names.Contains(name, StringComparer.OrdinalIgnoreCase);
            if ((!names.IsEmpty && !words.IsEmpty && !own.Texts.SequenceEqual(words)) || (!names.IsEmpty && !own.Names.Any(IsNamed)))
                continue;
            ended.Add(own with { Names = [.. own.Names.Where(IsNamed)] });
            open.RemoveAt(i);
            if (!own.Names.All(IsNamed))
                open.Insert(i, own with { Names = [.. own.Names.Where(name => !IsNamed(name))] });
        }
        return ended;
    }

    private static string Show(Suppression suppression) => $"{suppression.Comment.Start}: {string.Join(' ', suppression.Names)}";
}
