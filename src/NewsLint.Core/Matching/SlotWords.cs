namespace NewsLint.Matching;

/// <summary>The words by which a <see cref="SlotReader"/> knows numbers, dates and names.</summary>
internal static class SlotWords
{
    public static readonly WordSet NumberWords = new(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half");

    public static readonly WordSet Scales = new("hundred thousand million billion trillion dozen dozens bn m tn k mn");
    public static readonly WordSet Currencies = new("dollar dollars euro euros pound pounds cent cents pence penny yen yuan rupee rupees peso pesos franc francs rubles roubles krona kroner");
    public static readonly WordSet Weekdays = new("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun");

    public static readonly WordSet Months = new(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    public static readonly WordSet Particles = new("de van von der den bin al el la le di da du dos del of");

    public static readonly WordSet OrgWords = new(
        "inc corp co ltd llc plc company corporation association university college institute ministry department agency bureau commission committee council party bank group union court school hospital foundation trust authority board church police office service federation league club society museum press times post news herald tribune government army navy");

    /// <summary>Capitalised in news copy without being a name: sentence openers.</summary>
    public static readonly WordSet Openers = new(
        "the a an this that these those it its he she they we you i his her their our my your there here in on at by for from with as to of and but or nor so yet if when while after before since until though although because where who what which how why not no yes all both each every some many most more much few several any other another one two three four five six seven eight nine ten under over during between among against about into through despite according still also then now meanwhile however instead last next first once only just even");
}
