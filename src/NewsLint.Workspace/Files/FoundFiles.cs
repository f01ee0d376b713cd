using System.Collections.Immutable;

namespace NewsLint.Workspace.Files;

/// <summary>A file to lint.</summary>
/// <param name="Path">As the user would write it, with forward slashes.</param>
/// <param name="FullPath">Where it is.</param>
public sealed record FoundFile(string Path, string FullPath);

/// <summary>The answer to what the user named.</summary>
/// <param name="Files">Each file once, in the order of what was named and inside a folder in order of their paths.</param>
/// <param name="Problems">What could not be found or read; the other files are linted all the same.</param>
/// <param name="Notices">What is not wrong but may surprise.</param>
public sealed record FoundFiles(ImmutableArray<FoundFile> Files, ImmutableArray<FileProblem> Problems, ImmutableArray<string> Notices);
