using System.Text;
using CsCheck;
using NewsLint.Workspace.Baselines;

namespace NewsLint.Workspace.Tests.Baselines;

public sealed class BaselineFileTests
{
    private const string Text = """
        {
          "version": 1,
          "files": {
            "a “b”.md": [
              {"rule":"claims.superlative","fingerprint":"0123456789abcdef","context":"01234567"},
              {"rule":"claims.unique","fingerprint":"0123456789abcdef"}
            ],
            "b.md": [
              {"rule":"claims.superlative","fingerprint":"0123456789abcdef"}
            ]
          }
        }

        """;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static readonly Gen<BaselineEntry> Entry = Gen.Select(
        OneOf("a.x", "a.y"), OneOf("0000000000000000", "1111111111111111"), OneOf<string?>(null, "00000000", "11111111"), (rule, print, context) => new BaselineEntry(rule, print, context));

    [Fact]
    public void One_finding_is_one_line()
    {
        var baseline = Baseline.Empty.With("b.md", [new("claims.superlative", "0123456789abcdef", null)])
            .With("a “b”.md", [new("claims.unique", "0123456789abcdef", null), new("claims.superlative", "0123456789abcdef", "01234567")]);
        Assert.Equal(Text.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(BaselineFile.ToBytes(baseline)));
        Assert.Equal("{\n  \"version\": 1,\n  \"files\": {}\n}\n", Encoding.UTF8.GetString(BaselineFile.ToBytes(Baseline.Empty)));
    }

    [Fact]
    public void What_is_written_is_read_again_whatever_the_order() =>
        Gen.Select(OneOf("a.md", "ü/b c.md", "\"\\.md", "\n.md"), Entry.Array[1, 6]).Array[0, 4].Holds(files =>
        {
            Baseline Write(IEnumerable<(string, BaselineEntry[])> of) => of.Aggregate(Baseline.Empty, (baseline, file) => baseline.With(file.Item1, [.. file.Item2]));
            var distinct = files.DistinctBy(file => file.Item1).ToList();
            var bytes = BaselineFile.ToBytes(Write(distinct));
            Assert.Equal(bytes, BaselineFile.ToBytes(Write(distinct.AsEnumerable().Reverse().Select(file => (file.Item1, file.Item2.Reverse().ToArray())))));
            Assert.Equal(bytes, BaselineFile.ToBytes(BaselineFile.Parse(bytes).Baseline!));
        });

    [Theory]
    [InlineData("", "Line 1 is not JSON.")]
    [InlineData("[]", "This is not a baseline: it has no “version” and “files”.")]
    [InlineData("{\"version\":\"1\",\"files\":{}}", "Its version is \"1\"; this NewsLint reads version 1.")]
    [InlineData("{\"version\":1,\"files\":[]}", "This is not a baseline: an entry has no “rule” and “fingerprint”.")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[1]}}", "This is not a baseline: an entry has no “rule” and “fingerprint”.")]
    [InlineData("{\"version\":1,\"files\":{\"a\":[{\"rule\":null,\"fingerprint\":null}]}}", "This is not a baseline: an entry has no “rule” and “fingerprint”.")]
    [InlineData("{\"version\":1,\n\"files\":{\"a\":[[[[[[[[[[]]]]]]]]]]}}", "Line 2 is not JSON.")]
    public void What_cannot_be_read_is_said(string text, string message) =>
        Assert.Equal(message, BaselineFile.Parse(Encoding.UTF8.GetBytes(text)).Problem);
}
