using System.Collections.Frozen;

namespace NewsLint.News.Transcripts;

/// <summary>Spellings of one sound: what a transcriber writes as heard, a desk writes out.</summary>
internal static class SpokenForms
{
    private static readonly FrozenDictionary<string, string[]> Forms = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"],
        ["gotta"] = ["got", "to"],
        ["kinda"] = ["kind", "of"],
        ["sorta"] = ["sort", "of"],
        ["outta"] = ["out", "of"],
        ["lemme"] = ["let", "me"],
        ["gimme"] = ["give", "me"],
        ["dunno"] = ["dont", "know"],
        ["em"] = ["them"],
        ["cause"] = ["because"],
        ["cuz"] = ["because"],
        ["coz"] = ["because"],
        ["okay"] = ["ok"],
        ["alright"] = ["all", "right"],
        ["mister"] = ["mr"],
        ["doctor"] = ["dr"],
        ["professor"] = ["prof"],
        ["senator"] = ["sen"],
        ["representative"] = ["rep"],
        ["governor"] = ["gov"],
        ["versus"] = ["vs"],
        ["grey"] = ["gray"],
        ["centre"] = ["center"],
        ["theatre"] = ["theater"],
        ["metre"] = ["meter"],
        ["metres"] = ["meters"],
        ["kilometre"] = ["kilometer"],
        ["kilometres"] = ["kilometers"],
        ["litre"] = ["liter"],
        ["litres"] = ["liters"],
        ["tyre"] = ["tire"],
        ["tyres"] = ["tires"],
        ["kerb"] = ["curb"],
        ["mum"] = ["mom"],
        ["dollar"] = ["dollars"],
        ["pound"] = ["pounds"],
        ["euro"] = ["euros"],
        ["twenties"] = ["20s"],
        ["thirties"] = ["30s"],
        ["forties"] = ["40s"],
        ["fifties"] = ["50s"],
        ["sixties"] = ["60s"],
        ["seventies"] = ["70s"],
        ["eighties"] = ["80s"],
        ["nineties"] = ["90s"],
        ["towards"] = ["toward"],
        ["afterwards"] = ["afterward"],
        ["backwards"] = ["backward"],
        ["forwards"] = ["forward"],
        ["upwards"] = ["upward"],
        ["downwards"] = ["downward"],
        ["onwards"] = ["onward"],
        // Machines that listen mix these up.
        ["there"] = ["their"],
        ["theyre"] = ["their"],
        ["too"] = ["to"],
        ["youre"] = ["your"],
        ["whos"] = ["whose"],
        ["counsel"] = ["council"],
        ["capitol"] = ["capital"],
        ["principle"] = ["principal"],
        ["jan"] = ["january"],
        ["feb"] = ["february"],
        ["apr"] = ["april"],
        ["aug"] = ["august"],
        ["sept"] = ["september"],
        ["sep"] = ["september"],
        ["oct"] = ["october"],
        ["nov"] = ["november"],
        ["dec"] = ["december"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months = Vocabulary.Words("january february march april may june july august september october november december");

    public static bool IsMonth(string key) => Months.Contains(key);

    public static string[]? Of(string key) => Forms.GetValueOrDefault(key);
}
