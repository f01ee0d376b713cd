using System.Collections.Immutable;

namespace NewsLint.Documents.Reading;

/// <summary>Makes the properties of a <see cref="MarkdownNode"/>; what is null is not there.</summary>
internal static class Properties
{
    public static ImmutableDictionary<string, string> Of(params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                builder[name] = value;
        }
        return builder.ToImmutable();
    }
}
