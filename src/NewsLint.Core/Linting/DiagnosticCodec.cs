using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsLint.Rules;
using NewsLint.Text;

namespace NewsLint.Linting;

/// <summary>Diagnostics as bytes and back. What comes back shows the same in every report, to the last fingerprint.</summary>
public static class DiagnosticCodec
{
    public static void Write(BinaryWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write7BitEncodedInt(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
            Write(writer, diagnostic);
    }

    /// <param name="reader">Over a stream that can seek.</param>
    /// <exception cref="IOException">The bytes end too early.</exception>
    /// <exception cref="FormatException">The bytes are no diagnostics.</exception>
    public static ImmutableArray<Diagnostic> Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return ReadAll(reader, ReadDiagnostic);
    }

    private static void Write(BinaryWriter writer, Diagnostic diagnostic)
    {
        WriteText(writer, diagnostic.Code);
        WriteText(writer, diagnostic.Rule);
        writer.Write((byte)diagnostic.Level);
        WriteText(writer, diagnostic.Message);
        WriteSpan(writer, diagnostic.Span);
        WriteText(writer, diagnostic.Text);
        WriteAll(writer, diagnostic.Also, WriteText);
        WriteAll(writer, diagnostic.Fixes, WriteFix);
        WriteAll(writer, diagnostic.Related, WriteRelated);
        WriteOptional(writer, diagnostic.Detail);
        WriteOptional(writer, diagnostic.Link);
        WriteText(writer, diagnostic.Sentence);
        WriteText(writer, diagnostic.Fingerprint);
        writer.Write(diagnostic.IsAboutStory);
    }

    private static Diagnostic ReadDiagnostic(BinaryReader reader) =>
        new(ReadText(reader), ReadText(reader), (Level)reader.ReadByte(), ReadText(reader), ReadSpan(reader), ReadText(reader))
        {
            Also = ReadAll(reader, ReadText),
            Fixes = ReadAll(reader, ReadFix),
            Related = ReadAll(reader, ReadRelated),
            Detail = ReadOptional(reader),
            Link = ReadOptional(reader),
            Disguise = new Disguise(ReadText(reader), ReadText(reader)),
            IsAboutStory = reader.ReadBoolean(),
        };

    private static void WriteFix(BinaryWriter writer, Fix fix)
    {
        WriteText(writer, fix.Title);
        writer.Write(fix.IsSafe);
        WriteAll(writer, fix.Edits, static (to, edit) =>
        {
            WriteSpan(to, edit.Span);
            WriteText(to, edit.NewText);
        });
    }

    private static Fix ReadFix(BinaryReader reader) =>
        new(ReadText(reader), reader.ReadBoolean(), ReadAll(reader, static from => new TextEdit(ReadSpan(from), ReadText(from))));

    private static void WriteRelated(BinaryWriter writer, RelatedPlace place)
    {
        WriteSpan(writer, place.Span);
        WriteText(writer, place.Message);
    }

    private static RelatedPlace ReadRelated(BinaryReader reader) => new(ReadSpan(reader), ReadText(reader));

    private static void WriteAll<T>(BinaryWriter writer, ImmutableArray<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
            write(writer, item);
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = ReadCount(reader);
        if (count == 0)
            return [];
        var items = ImmutableArray.CreateBuilder<T>();
        for (var i = 0; i < count; i++)
            items.Add(read(reader));
        return items.ToImmutable();
    }

    private static void WriteSpan(BinaryWriter writer, TextSpan span)
    {
        writer.Write7BitEncodedInt(span.Start);
        writer.Write7BitEncodedInt(span.Length);
    }

    private static TextSpan ReadSpan(BinaryReader reader)
    {
        var start = ReadCount(reader);
        return new TextSpan(start, checked(start + ReadCount(reader)));
    }

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            WriteText(writer, text);
    }

    private static string? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? ReadText(reader) : null;

    /// <summary>As UTF-16, which holds half a character too.</summary>
    private static void WriteText(BinaryWriter writer, string text)
    {
        writer.Write7BitEncodedInt(text.Length);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string ReadText(BinaryReader reader)
    {
        var length = checked(ReadCount(reader) * sizeof(char));
        // Room is made for what is there, not for what the bytes claim.
        if (length > reader.BaseStream.Length - reader.BaseStream.Position)
            throw new EndOfStreamException();
        var bytes = reader.ReadBytes(length);
        return new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    private static int ReadCount(BinaryReader reader) => reader.Read7BitEncodedInt() is >= 0 and var count ? count : throw new FormatException("A count is negative.");
}
