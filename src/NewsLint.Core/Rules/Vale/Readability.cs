using System.Collections.Immutable;
using NewsLint.Matching;

namespace NewsLint.Rules.Vale;

/// <summary>The readability grades of Vale: years of school that a reader needs.</summary>
public static class Readability
{
    /// <summary>The names that a rule may list.</summary>
    public static ImmutableArray<string> Names { get; } = ["Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability"];

    /// <summary>The grade by the formula of this name, or null where the name is unknown or there are no words or sentences.</summary>
    public static double? Grade(string name, TextCounts counts)
    {
        if (counts.Words == 0 || counts.Sentences == 0)
            return null;
        double words = counts.Words;
        var wordsPerSentence = words / counts.Sentences;
        return name switch
        {
            "Flesch-Kincaid" => (0.39 * wordsPerSentence) + (11.8 * counts.Syllables / words) - 15.59,
            "Gunning Fog" => 0.4 * (wordsPerSentence + (100 * counts.ComplexWords / words)),
            "SMOG" => (1.0430 * Math.Sqrt(30.0 * counts.PolysyllabicWords / counts.Sentences)) + 3.1291,
            "Automated Readability" => (4.71 * counts.Characters / words) + (0.5 * wordsPerSentence) - 21.43,
            "Coleman-Liau" => (0.0588 * (100 * counts.Characters / words)) - (0.296 * (100 * counts.Sentences / words)) - 15.8,
            _ => null,
        };
    }

    /// <summary>The mean of the grades by these names, or null where there is none.</summary>
    public static double? MeanGrade(IEnumerable<string> names, TextCounts counts) => names.Select(name => Grade(name, counts)).Where(grade => grade is not null).Average();
}
