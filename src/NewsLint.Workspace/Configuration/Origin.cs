using System.Globalization;
using NewsLint.Text;

namespace NewsLint.Workspace.Configuration;

/// <summary>Where a setting comes from.</summary>
/// <param name="Source">A file, <c>newslint:strict</c>, or <c>default</c>.</param>
/// <param name="Line">The line, counted from 1; 0 where there is none.</param>
public readonly record struct Origin(string Source, int Line = 0)
{
    public static Origin Default { get; } = new("default");

    public static Origin Of(ConfigFile file, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new Origin(file.Path, file.LineOf(span));
    }

    public override string ToString() => Line == 0 ? Source : string.Create(CultureInfo.InvariantCulture, $"{Source}:{Line}");
}

/// <summary>A value and where it comes from.</summary>
public readonly record struct Sourced<T>(T Value, Origin Origin);
