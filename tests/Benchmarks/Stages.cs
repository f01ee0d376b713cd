using System.Collections.Immutable;
using NewsLint.Documents;
using NewsLint.Linting;
using NewsLint.Matching;
using NewsLint.News;
using NewsLint.Text;

namespace NewsLint.Benchmarks;

/// <summary>The stages of a lint, one after the other, each on the whole archive, by the processor time of one thread.</summary>
internal static class Stages
{
    public const string Lint = "lint: text to diagnostics";

    public static Dictionary<string, Sample> Measure(ArchiveFiles files, LintContext context)
    {
        Sample decode = default, parse = default, tokens = default, quotes = default, sentences = default, phrases = default, patterns = default, facts = default, story = default, all = default;
        var finder = context.RuleSet.Facts;
        foreach (var path in files.Paths)
        {
            var bytes = File.ReadAllBytes(path);
            var source = Sample.Run(ref decode, () => SourceText.Decode(bytes));
            var blocks = Sample.Run(ref parse, () => MarkdownReader.Read(source, context.ReadOptions)).Blocks;
            var tokenized = Sample.Run(ref tokens, () => blocks.Select(block => (block.Text, Tokens: Tokenizer.Tokenize(block.Text))).ToArray());
            var quoted = Sample.Run(ref quotes, () => tokenized.Select(block => (block.Text, block.Tokens, Quotes: QuotedSpans.Find(block.Text, block.Tokens))).ToArray());
            _ = Sample.Run(ref sentences, () => quoted.Sum(block => Sentences.Find(block.Text, block.Tokens, block.Quotes).Length));
            _ = Sample.Run(ref phrases, () => quoted.Sum(block => finder.Phrases.Find(block.Text, block.Tokens, block.Quotes).Length));
            _ = Sample.Run(ref patterns, () => quoted.Sum(block => finder.FindPatterns(block.Text, block.Tokens).Hits.Length));
            var found = Sample.Run(ref facts, () => blocks.Select(block => finder.Find(block.Text)).ToImmutableArray());
            var document = MarkdownReader.Read(source, context.ReadOptions);
            _ = Sample.Run(ref story, () => NewsReader.Read(document, found));
            _ = Sample.Run(ref all, () => Linter.Lint(source, context));
        }
        return new Dictionary<string, Sample>
        {
            ["reading: bytes to text"] = decode,
            ["parsing: text to document"] = parse,
            ["facts: tokens"] = tokens,
            ["facts: quotations"] = quotes,
            ["facts: sentences"] = sentences,
            ["facts: phrases"] = phrases,
            ["facts: patterns"] = patterns,
            ["facts: all of them"] = facts,
            ["story: who says what"] = story,
            ["deciding (lint less all that)"] = all - parse - facts - story,
            ["all rules: the story and deciding"] = all - parse - facts,
            [Lint] = all,
        };
    }
}
