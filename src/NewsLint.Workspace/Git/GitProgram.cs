namespace NewsLint.Workspace.Git;

/// <summary>
/// Where git is: in the first absolute folder of PATH that has it. Left to itself, .NET would first take a file called git from the
/// current folder, which may be a stranger's repository.
/// </summary>
internal static class GitProgram
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string Name = OperatingSystem.IsWindows() ? "git.exe" : "git";

    /// <summary>The program, absolute, or null where there is none.</summary>
    /// <param name="path">The value of PATH.</param>
    public static string? Find(string? path) => (path ?? "").Split(Path.PathSeparator)
        .Select(folder => folder.Trim('"'))
        // An empty or relative entry would mean the current folder.
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(IsProgram);

    private static bool IsProgram(string path)
    {
        try
        {
            return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
