using System.Collections.Immutable;
using NewsLint.Linting;

namespace NewsLint.Workspace.Caching;

/// <summary>What is kept of a lint: what reports show, and nothing of the draft besides.</summary>
/// <param name="Diagnostics">By place.</param>
/// <param name="IsTooOld">Whether the story is from before the day from which stories are judged.</param>
public sealed record CachedResult(ImmutableArray<Diagnostic> Diagnostics, bool IsTooOld)
{
    internal byte[] Encode()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(IsTooOld);
        DiagnosticCodec.Write(writer, Diagnostics);
        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="IOException">The bytes end too early.</exception>
    /// <exception cref="FormatException">The bytes are no result.</exception>
    internal static CachedResult Decode(byte[] bytes, int start, int length)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, start, length, writable: false));
        var isTooOld = reader.ReadBoolean();
        return new CachedResult(DiagnosticCodec.Read(reader), isTooOld);
    }
}
