using System.Collections.Immutable;
using NewsLint.Rules;
using NewsLint.Workspace.Files;

namespace NewsLint.Workspace.Configuration;

/// <summary>One step on the way to the effective settings: each lies over the ones before it.</summary>
internal abstract record ConfigStep;

internal sealed record ProfileStep(Profile Profile, Origin Origin) : ConfigStep;

internal sealed record FileStep(ConfigFile File) : ConfigStep;

/// <summary>Follows <c>extends:</c> down to the last shared file.</summary>
internal sealed class ConfigChain
{
    public const int MaxDepth = 16;
    public const int MaxFiles = 64;

    private readonly WorkspaceRoot _root;
    private readonly List<ConfigProblem> _problems;
    private readonly ImmutableArray<ConfigStep>.Builder _steps = ImmutableArray.CreateBuilder<ConfigStep>();
    private readonly List<string> _path = [];
    private int _files;

    private ConfigChain(WorkspaceRoot root, List<ConfigProblem> problems)
    {
        _root = root;
        _problems = problems;
    }

    /// <summary>The steps of a configuration, the most general first, the file itself last.</summary>
    public static ImmutableArray<ConfigStep> Load(string path, WorkspaceRoot root, List<ConfigProblem> problems)
    {
        var chain = new ConfigChain(root, problems);
        chain.Follow(path);
        return chain._steps.ToImmutable();
    }

    private void Follow(string path)
    {
        _files++;
        var (file, problems) = _root.Buffers?.Invoke(path) is { } text ? ConfigFileReader.Parse(path, text) : ConfigFileReader.Read(path);
        _problems.AddRange(problems);
        _path.Add(RealPath.Resolve(path) ?? path);
        foreach (var extended in file.Extends)
        {
            if (Explain(file, extended) is { } problem)
                _problems.Add(new ConfigProblem(file.Path, file.Source, extended.Span, problem));
        }
        _path.RemoveAt(_path.Count - 1);
        _steps.Add(new FileStep(file));
    }

    /// <summary>Adds what <paramref name="extended"/> stands for, or says why not.</summary>
    private string? Explain(ConfigFile file, Located<string> extended)
    {
        var name = extended.Value;
        if (ProfileOf(name) is { } profile)
        {
            _steps.Add(new ProfileStep(profile, Origin.Of(file, extended.Span)));
            return null;
        }
        if (name.StartsWith("newslint:", StringComparison.OrdinalIgnoreCase) || !IsFileName(name) && Suggestion.Nearest(name, ConfigKeys.Profiles) is not null)
        {
            var guess = Suggestion.DidYouMean(name, ConfigKeys.Profiles);
            return $"There is no “{name}”.{(guess.Length > 0 ? guess : $" It can be: {string.Join(", ", ConfigKeys.Profiles)}.")}";
        }
        var (path, refusal) = _root.Resolve(file.Folder, name);
        if (path is null)
            return refusal;
        var real = RealPath.Resolve(path)!;
        var earlier = _path.IndexOf(real);
        if (earlier >= 0)
        {
            var circle = _path.Skip(earlier).Append(real).Select(Path.GetFileName);
            return $"These files extend each other in a circle: {string.Join(" → ", circle)}. Take one “extends” out.";
        }
        if (_path.Count >= MaxDepth || _files >= MaxFiles)
            return $"“{name}” is not read: configurations extend each other at most {MaxDepth} deep, {MaxFiles} files in all.";
        if (!File.Exists(path))
            return $"There is no file “{name}” in {file.Folder}.";
        Follow(path);
        return null;
    }

    private static Profile? ProfileOf(string name) => name.ToLowerInvariant() switch
    {
        "newslint:relaxed" => Profile.Relaxed,
        "newslint:recommended" => Profile.Recommended,
        "newslint:strict" => Profile.Strict,
        _ => null,
    };

    private static bool IsFileName(string name) => name.Contains('/') || name.Contains('.');
}
