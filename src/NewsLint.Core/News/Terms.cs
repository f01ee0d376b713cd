using System.Collections.Frozen;
using System.Text;
using NewsLint.News.Transcripts;

namespace NewsLint.News;

/// <summary>The values of the news model as rules, reports and JSON write them: <c>NamedPerson</c> is <c>named-person</c>.</summary>
public static class Terms
{
    public static string Of(SourceClass value) => Names<SourceClass>.All[value];

    public static string Of(VerbClass value) => Names<VerbClass>.All[value];

    public static string Of(QuotationKind value) => Names<QuotationKind>.All[value];

    public static string Of(AttributionPattern value) => Names<AttributionPattern>.All[value];

    public static string Of(Confidence value) => Names<Confidence>.All[value];

    public static string Of(SpeakerReading value) => Names<SpeakerReading>.All[value];

    public static string Of(Voice value) => Names<Voice>.All[value];

    public static string Of(VerifiedAs value) => Names<VerifiedAs>.All[value];

    internal static FrozenDictionary<T, string> All<T>()
        where T : struct, Enum => Names<T>.All;

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Kebab(Enum.GetName(value)!));
    }
}
