using SharpFuzz;

namespace NewsLint.Fuzzing.Running;

/// <summary>A copy of this program in which SharpFuzz counts the jumps of NewsLint's assemblies.</summary>
internal static class Instrumentation
{
    private static readonly string[] Assemblies = ["NewsLint.Core.dll", "NewsLint.Workspace.dll", "NewsLint.LanguageServer.dll", "newslint.dll"];

    /// <returns>The program to start.</returns>
    public static string Prepare()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "instrumented");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).ToList())
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        foreach (var assembly in Assemblies)
            _ = Fuzzer.Instrument(Path.Combine(folder, assembly), _ => true, Options.Value).Count();
        return Path.Combine(folder, "Fuzzing.dll");
    }
}
