using System.IO.Hashing;
using System.Text;

namespace NewsLint.Linting;

/// <summary>Names a finding by its rule and its sentence, so that the name survives edits elsewhere in the file.</summary>
public static class Fingerprint
{
    /// <summary>16 hexadecimal digits: from the rule's name, the found text and the sentence around it, case and white space aside.</summary>
    public static string Of(string rule, string text, string sentence)
    {
        var bytes = Encoding.UTF8.GetBytes($"{rule}\n{Normalize(text)}\n{Normalize(sentence)}");
        return Convert.ToHexStringLower(XxHash128.Hash(bytes))[..16];
    }

    private static string Normalize(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
