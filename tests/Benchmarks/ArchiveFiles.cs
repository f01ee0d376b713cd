using System.Text;

namespace NewsLint.Benchmarks;

/// <summary>The generated drafts on disk, below the system's folder for temporary files; written once.</summary>
internal sealed class ArchiveFiles
{
    private const int DraftBytes = 10_240;

    private ArchiveFiles(string[] paths, long bytes)
    {
        Paths = paths;
        Bytes = bytes;
    }

    public string[] Paths { get; }

    public long Bytes { get; }

    public double Megabytes => Bytes / 1e6;

    public static ArchiveFiles Write(int count)
    {
        var folder = Path.Combine(Path.GetTempPath(), "newslint-benchmark-" + Environment.UserName);
        Directory.CreateDirectory(folder);
        var paths = Enumerable.Range(0, count).Select(number => Path.Combine(folder, $"{number:0000}.md")).ToArray();
        long bytes = 0;
        for (var number = 0; number < count; number++)
        {
            var draft = Encoding.UTF8.GetBytes(Corpus.Draft(number, DraftBytes));
            bytes += draft.Length;
            if (!File.Exists(paths[number]) || !File.ReadAllBytes(paths[number]).AsSpan().SequenceEqual(draft))
                File.WriteAllBytes(paths[number], draft);
        }
        return new ArchiveFiles(paths, bytes);
    }
}
