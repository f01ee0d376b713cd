using System.Globalization;

namespace NewsLint.News.Transcripts;

/// <summary>A number as figures, however it was written.</summary>
/// <param name="Key">The figures.</param>
/// <param name="Unit">The currency that stood before it as a sign, or null.</param>
/// <param name="End">The word after it.</param>
internal readonly record struct NumberReading(string Key, string? Unit, int End)
{
    /// <summary>The number that begins at <paramref name="i"/>, or null where none does.</summary>
    public static NumberReading? Read(List<SpokenWord> words, int i, Vocabulary vocabulary)
    {
        var key = vocabulary[words[i].Id].Key;
        if (key is "$" or "£" or "€")
        {
            if (i + 1 == words.Count || !vocabulary[words[i + 1].Id].Number.BeginsNumber)
                return null;
            var (amount, after) = new Parser(words, vocabulary).Read(i + 1);
            return new NumberReading(amount, key switch { "$" => "dollars", "£" => "pounds", _ => "euros" }, after);
        }
        // “a hundred” is 100.
        var isOne = key == "a" && i + 1 < words.Count && vocabulary[words[i + 1].Id].Number.Part is NumberPart.Hundred or NumberPart.Scale && words[i].Pause == Pause.None;
        var number = vocabulary[words[isOne ? i + 1 : i].Id].Number;
        if (number.IsOrdinal)
            return new NumberReading(Figures(number.Value) + "th", null, i + 1);
        if (!number.BeginsNumber)
            return null;
        var (figures, end) = new Parser(words, vocabulary).Read(isOne ? i + 1 : i);
        return new NumberReading(figures, null, end);
    }

    private static string Figures(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Reads “two hundred and five thousand”, “1.2 million”, “twenty-first”, “three point five”.</summary>
    private readonly struct Parser(List<SpokenWord> words, Vocabulary vocabulary)
    {
        private NumberWord At(int i) => i < words.Count ? vocabulary[words[i].Id].Number : default;

        private bool Joins(int i) => i + 1 < words.Count && words[i].Pause == Pause.None;

        public (string Key, int End) Read(int i)
        {
            decimal total = 0, part = 0;
            var isOrdinal = false;
            var end = i;
            var last = NumberPart.None;
            while (end < words.Count && !isOrdinal)
            {
                var at = end;
                if (end > i && !Joins(end - 1))
                    break;
                // “a hundred and five”, never “five and six”.
                if (last is NumberPart.Hundred or NumberPart.Scale && vocabulary[words[end].Id].Key == "and" && Joins(end) && At(end + 1).Part is NumberPart.Unit or NumberPart.Teen or NumberPart.Tens)
                    at++;
                var word = At(at);
                if (!Follows(last, word))
                    break;
                switch (word.Part)
                {
                    case NumberPart.Hundred:
                        part = Math.Max(1, part) * 100;
                        break;
                    case NumberPart.Scale:
                        if (part > 1e12m)
                            return (Figures(part), end);
                        total += Math.Max(part == 0 && last != NumberPart.None ? 0 : 1, part) * word.Value;
                        part = 0;
                        break;
                    default:
                        part += word.Value;
                        isOrdinal = word.IsOrdinal;
                        break;
                }
                last = word.Part;
                end = at + 1;
            }
            var key = Figures(total + part);
            if (!isOrdinal && last is NumberPart.Unit or NumberPart.Teen or NumberPart.Tens or NumberPart.Zero && Joins(end - 1) && Joins(end)
                && vocabulary[words[end].Id].Key == "point" && At(end + 1).Part is NumberPart.Unit or NumberPart.Zero)
            {
                key += ".";
                for (end++; end < words.Count && At(end).Part is NumberPart.Unit or NumberPart.Zero && key.Length < 12; end++)
                    key += Figures(At(end).Value);
                if (At(end).Part == NumberPart.Scale && decimal.TryParse(key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                    (key, end) = (Figures(value * At(end).Value), end + 1);
            }
            return (isOrdinal ? key + "th" : key, end);
        }

        private static bool Follows(NumberPart last, NumberWord next) => next.Part switch
        {
            NumberPart.None => false,
            NumberPart.Digits or NumberPart.Zero => last == NumberPart.None,
            NumberPart.Unit or NumberPart.UnitOrdinal => last is NumberPart.None or NumberPart.Tens or NumberPart.Hundred or NumberPart.Scale,
            NumberPart.Teen or NumberPart.Tens or NumberPart.OtherOrdinal => last is NumberPart.None or NumberPart.Hundred or NumberPart.Scale,
            NumberPart.Hundred => last is NumberPart.None or NumberPart.Unit or NumberPart.Teen or NumberPart.Tens or NumberPart.Scale,
            _ => last is not NumberPart.Zero,
        };
    }
}
