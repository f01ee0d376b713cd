using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsLint.Workspace.Caching;

/// <summary>Gathers everything that a result depends on into one name. Texts are parted by their lengths, so that no two gatherings look alike.</summary>
internal sealed class InputDigest
{
    private readonly XxHash128 _hash = new();

    public InputDigest Add(string? text)
    {
        _hash.Append(BitConverter.GetBytes(text?.Length ?? -1));
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetCurrentHash());
}
