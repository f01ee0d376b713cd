using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using NewsLint.News.Transcripts;

namespace NewsLint.Core.Tests.Transcripts;

/// <summary>The pages in Specs/Transcripts: a transcript, and tables of quotations with what looking them up comes to.</summary>
public sealed class VerificationSpecs
{
    public static TheoryData<string, string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var path in Directory.EnumerateFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
            {
                foreach (var (file, _, draft, speaker, found) in Read(path))
                    cases.Add(file, draft, speaker, found);
            }
            return cases;
        }
    }

    [Fact]
    public void There_are_sixty_cases_and_all_kinds_of_files()
    {
        Assert.True(Cases.Count >= 60, $"{Cases.Count} cases");
        var files = Directory.EnumerateFiles(Folder(), "*.md").SelectMany(Read).Select(each => Path.GetExtension(each.File)).Distinct().Order();
        Assert.Equal([".md", ".srt", ".txt", ".vtt"], files);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_quotation_is_looked_up(string file, string draft, string speaker, string found)
    {
        var transcript = Directory.EnumerateFiles(Folder(), "*.md").SelectMany(Read).First(each => each.File == file).Transcript;
        ImmutableArray<string> parts = [.. draft.Split("//").Select(part => part.Trim())];
        var isNamed = transcript.Speakers.Any(name => SpeakerNames.AreSame(name, speaker));
        var recording = new Recording(transcript, IsOwn: isNamed || transcript.Speakers.IsEmpty || speaker == "A", name =>
            name is null || speaker.Length == 0 ? SpeakerMatch.Unknown : SpeakerNames.AreSame(name, speaker) ? SpeakerMatch.Same : SpeakerMatch.Other);
        Assert.Equal(found, Dump(QuotationVerifier.Verify(parts, [recording]), parts));
    }

    private static string Dump(Verification found, ImmutableArray<string> parts)
    {
        var place = found.Time is { } time ? TimeCode.Write(time) : string.Create(CultureInfo.InvariantCulture, $"line {found.Place.Line + 1}");
        var cut = found.Cut is { } gone ? $", the cut drops “{gone.Word}”" : "";
        var changes = found.Changes.IsEmpty ? "" : ": " + string.Join("; ", found.Changes.Select(change => $"“{change.DraftReading}” for “{change.RecordedReading}”"));
        return found.Outcome switch
        {
            VerificationOutcome.None => "none",
            VerificationOutcome.Verbatim => $"verbatim {place}{(found.Cut is { } under ? $", begins behind “{under.Word}”" : "")}",
            VerificationOutcome.Elided => $"elided {place}{cut}",
            VerificationOutcome.ElidedUnmarked => $"left-out {place}{changes}",
            VerificationOutcome.Reordered => $"reordered {place}",
            VerificationOutcome.Altered => $"altered {place}{changes}",
            VerificationOutcome.AcrossSpeakers => $"joined {place} {found.Speaker} and {found.OtherSpeaker}",
            VerificationOutcome.OtherSpeaker => $"other-speaker {place} {found.Speaker}",
            _ => $"not-found “{parts[found.Part][found.MissingSpan.Start..found.MissingSpan.End]}”",
        };
    }

    private static IEnumerable<(string File, Transcript Transcript, string Draft, string Speaker, string Found)> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        Transcript? transcript = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var (name, start) = (lines[i][3..], ++i);
                while (lines[i] != "```")
                    i++;
                transcript = TranscriptReader.Read(name, string.Join('\n', lines[start..i]), TranscriptReader.FormatOf(name)!.Value);
            }
            else if (lines[i].StartsWith("| ", StringComparison.Ordinal) && !lines[i].StartsWith("| draft", StringComparison.Ordinal))
            {
                var cells = lines[i].Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
                yield return (transcript!.Name, transcript, cells[0], cells[1], cells[2]);
            }
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "Specs", "Transcripts");
}
