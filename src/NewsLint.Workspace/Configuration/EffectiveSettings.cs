using System.Collections.Immutable;

namespace NewsLint.Workspace.Configuration;

/// <summary>What holds for one file, for <c>newslint config FILE</c>.</summary>
/// <param name="ConfigPath">The configuration that governs it, or null for the defaults.</param>
/// <param name="IsExcluded">Whether it is left out unless it is named.</param>
public sealed record EffectiveSettings(string Path, string? ConfigPath, bool IsExcluded, ImmutableArray<EffectiveSetting> Settings);

/// <summary>One setting: <c>style</c>, <c>rules.loaded.cliche</c>, <c>outlets</c> …</summary>
/// <param name="Value">As a configuration would write it.</param>
/// <param name="Condition">The front matter for which it holds, <c>section: sports</c>, or null where it always does.</param>
public sealed record EffectiveSetting(string Key, string Value, Origin Origin, string? Condition = null);
