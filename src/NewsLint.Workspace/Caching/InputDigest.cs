using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsLint.Workspace.Caching;

/// <summary>Gathers everything that a result depends on into one name. Texts are parted by their lengths, so that no two gatherings look alike.</summary>
internal sealed class InputDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public InputDigest Add(string? text)
    {
        Add(BitConverter.GetBytes(text?.Length ?? -1));
        Add(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();

    private void Add(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);
}
