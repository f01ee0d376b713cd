using System.Globalization;
using System.IO.Hashing;
using System.Text;
using NewsLint.Linting;

namespace NewsLint.Cli.Reporting;

/// <summary>Names the findings of one file so that each name is there once: the same words twice in a sentence are told apart by their order.</summary>
internal sealed class FingerprintCounter
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The finding's fingerprint with its number.</summary>
    public string Next(Diagnostic diagnostic)
    {
        var fingerprint = diagnostic.NameInFile;
        var number = _seen[fingerprint] = _seen.GetValueOrDefault(fingerprint) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{fingerprint}:{number}");
    }

    /// <summary>The same for programs that keep findings of all files in one bag: 32 hexadecimal digits, from the path too.</summary>
    public string Next(Diagnostic diagnostic, string path) =>
        Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes($"{path}\n{Next(diagnostic)}")));
}
