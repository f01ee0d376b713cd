namespace NewsLint.Workspace.Git;

/// <summary>Git cannot give what was asked for; the message says why, in words for whoever typed the command.</summary>
public sealed class GitException(string message) : Exception(message);
