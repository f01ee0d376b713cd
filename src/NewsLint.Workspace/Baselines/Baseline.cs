using System.Collections.Immutable;

namespace NewsLint.Workspace.Baselines;

/// <summary>The findings that a newsroom has decided to live with, by file.</summary>
/// <param name="Files">Paths relative to the folder of the baseline, with forward slashes.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, ImmutableArray<BaselineEntry>> Files)
{
    public static Baseline Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<BaselineEntry>>(StringComparer.Ordinal));

    public int Count => Files.Values.Sum(entries => entries.Length);

    public ImmutableArray<BaselineEntry> Of(string file) => Files.GetValueOrDefault(file, []);

    /// <summary>With other entries for a file; with none, without it.</summary>
    public Baseline With(string file, ImmutableArray<BaselineEntry> entries) =>
        new(entries.IsEmpty ? Files.Remove(file) : Files.SetItem(file, [.. entries.Order(BaselineEntry.Order)]));
}
