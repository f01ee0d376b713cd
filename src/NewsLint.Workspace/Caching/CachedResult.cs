using System.Collections.Immutable;
using NewsLint.Linting;

namespace NewsLint.Workspace.Caching;

/// <summary>What is kept of a lint: what reports show, and nothing of the draft besides.</summary>
/// <param name="Diagnostics">By place.</param>
/// <param name="IsTooOld">Whether the story is from before the day from which stories are judged.</param>
/// <param name="Verdict">The account of its quotations in one line, or null.</param>
public sealed record CachedResult(ImmutableArray<Diagnostic> Diagnostics, bool IsTooOld, string? Verdict)
{
    internal byte[] Encode()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(IsTooOld);
        writer.Write(Verdict ?? "");
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
        var verdict = reader.ReadString();
        return new CachedResult(DiagnosticCodec.Read(reader), isTooOld, verdict.Length > 0 ? verdict : null);
    }
}
