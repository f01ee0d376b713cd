namespace NewsLint.Fuzzing.Targets;

/// <summary>A folder of this process, gone when it ends.</summary>
internal sealed class WorkFolder
{
    /// <summary>It is always the same day.</summary>
    public static readonly TimeProvider Clock = new SetClock(new DateTime(2026, 1, 15, 12, 0, 0));

    public WorkFolder()
    {
        FullPath = Directory.CreateTempSubdirectory("newslint-fuzzing-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(FullPath, recursive: true);
    }

    public string FullPath { get; }

    public string this[string relative] => Path.Combine(FullPath, relative);

    public void Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
    }
}
