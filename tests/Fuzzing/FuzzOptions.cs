using System.Globalization;

namespace NewsLint.Fuzzing;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzOptions
{
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many inputs each target gets at most.</summary>
    public long Inputs { get; init; } = long.MaxValue;

    public int Seed { get; init; } = 1;

    /// <summary>Names of targets; none: all.</summary>
    public string[] Targets { get; init; } = [];

    /// <summary>Where finds are written.</summary>
    public string Output { get; init; } = Path.GetFullPath(Path.Combine("artifacts", "fuzzing"));

    /// <summary>Whether SharpFuzz watches the jumps of the code.</summary>
    public bool HasCoverage { get; init; } = true;

    /// <summary>A file whose bytes alone are tried, to see what goes wrong.</summary>
    public string? Input { get; init; }

    /// <summary>The file with the current input: this is the process that tries inputs.</summary>
    public string? Current { get; init; }

    public static FuzzOptions Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--no-coverage")
            {
                options = options with { HasCoverage = false };
                continue;
            }
            var value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"{arguments[i]} needs a value.");
            options = arguments[i++] switch
            {
                "--minutes" => options with { Time = TimeSpan.FromMinutes(Number(value)) },
                "--seconds" => options with { Time = TimeSpan.FromSeconds(Number(value)) },
                "--inputs" => options with { Inputs = (long)Number(value), Time = TimeSpan.FromHours(1) },
                "--seed" => options with { Seed = (int)Number(value) },
                "--target" => options with { Targets = [.. options.Targets, .. value.Split(',')] },
                "--output" => options with { Output = Path.GetFullPath(value) },
                "--input" => options with { Input = value },
                "--current" => options with { Current = value },
                var unknown => throw new ArgumentException($"There is no option {unknown}."),
            };
        }
        return options;
    }

    /// <summary>The same as arguments of the process that tries inputs.</summary>
    public IEnumerable<string> ToArguments(string current, IEnumerable<string> targets, TimeSpan time, int seed) =>
    [
        "--seconds", time.TotalSeconds.ToString(CultureInfo.InvariantCulture), .. Inputs < long.MaxValue ? ["--inputs", Inputs.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        "--seed", seed.ToString(CultureInfo.InvariantCulture), "--target", string.Join(',', targets), "--output", Output, "--current", current, .. HasCoverage ? Array.Empty<string>() : ["--no-coverage"],
    ];

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"“{text}” is not a number.");
}
