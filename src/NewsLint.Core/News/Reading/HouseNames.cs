using System.Collections.Immutable;

namespace NewsLint.News.Reading;

/// <summary>The names that the newsroom's own list has, by every form: “FBI” and “Federal Bureau of Investigation” mean one body.</summary>
internal sealed class HouseNames
{
    private readonly Dictionary<string, KnownName> _ofForm = new(StringComparer.Ordinal);

    /// <param name="names">The list. Where two entries have one form, the first counts.</param>
    public HouseNames(ImmutableArray<KnownName> names)
    {
        foreach (var name in names)
        {
            Add(name.Name, name);
            foreach (var form in name.Also)
                Add(form, name);
        }
    }

    /// <summary>The entry that a form belongs to, or null.</summary>
    public KnownName? Find(string form) => _ofForm.Count == 0 ? null : _ofForm.GetValueOrDefault(form);

    /// <summary>The name to use for what the draft says, where the list has one; else the draft's words.</summary>
    public string NameToUse(string text) => _ofForm.Count == 0 ? text : Find(WithoutArticle(text))?.Name ?? text;

    private void Add(string form, KnownName name) => _ofForm.TryAdd(WithoutArticle(form), name);

    /// <summary>“the” is no part of a name.</summary>
    private static string WithoutArticle(string form) => form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? form[4..] : form;
}
