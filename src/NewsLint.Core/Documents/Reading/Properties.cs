using System.Collections.Immutable;

namespace NewsLint.Documents.Reading;

/// <summary>Makes the properties of a <see cref="MarkdownNode"/>; what is null is not there.</summary>
internal static class Properties
{
    public static ImmutableArray<(string Name, string Value)> Of(params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var builder = ImmutableArray.CreateBuilder<(string Name, string Value)>(properties.Length);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                builder.Add((name, value));
        }
        return builder.DrainToImmutable();
    }
}
