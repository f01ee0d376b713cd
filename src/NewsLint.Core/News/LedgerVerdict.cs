namespace NewsLint.News;

/// <summary>Says in one line what a ledger comes to.</summary>
internal static class LedgerVerdict
{
    public static string Of(SourceLedger ledger)
    {
        var quotations = ledger.Quotations.ToList();
        if (quotations.Count == 0)
            return WithoutQuotations(ledger);
        var named = quotations.Count(item => item.Source >= 0 && ledger.Story.Sources[item.Source].Class.IsNamed());
        var all = Count(quotations.Count, "quotation");
        if (named == 0)
            return $"{all}; nobody named heard {(quotations.Count == 1 ? "it" : "any of them")}";
        if (named == quotations.Count)
            return quotations.Count == 1 ? $"{all}, from a named source" : $"{all}, all from named sources";
        var nobody = ledger.Unvouched.Length;
        return $"{all}; {named} from named sources, {Rest(quotations.Count - named - nobody, nobody)}";
    }

    private static string WithoutQuotations(SourceLedger ledger)
    {
        if (ledger.Sources.IsEmpty)
            return "No quotations and no sources";
        var (named, all) = (ledger.Sources.Count(source => source.Source.Class.IsNamed()), ledger.Sources.Length);
        var how = named == 0 ? "none named" : named < all ? $"{named} of them named" : all == 1 ? "named" : "all named";
        return $"No quotations; {Count(all, "source")}, {how}";
    }

    private static string Rest(int unnamed, int nobody) =>
        string.Join(", ", new[] { unnamed > 0 ? $"{unnamed} from unnamed ones" : "", nobody > 0 ? $"{nobody} from nobody" : "" }.Where(part => part.Length > 0));

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
