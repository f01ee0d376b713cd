namespace NewsLint.LanguageServer.Documents;

/// <summary>Editors name files by URIs, each in its own spelling.</summary>
internal static class DocumentUri
{
    private const string FileScheme = "file:";

    /// <summary>The absolute path of a <c>file:</c> URI, or null for any other and for what is none.</summary>
    public static string? ToPath(string uri)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = uri[FileScheme.Length..];
        var host = "";
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            if (slash < 0)
                return null;
            host = rest[2..slash];
            rest = rest[slash..];
        }
        var path = Uri.UnescapeDataString(rest);
        if (path.Contains('\0') || path.Length == 0)
            return null;
        if (host is not ("" or "localhost"))
            path = "//" + host + path;
        else if (path is ['/', >= 'A' and <= 'Z' or >= 'a' and <= 'z', ':', ..])
            path = path[1..];
        return Path.IsPathFullyQualified(path) ? Path.GetFullPath(path) : null;
    }

    public static string FromPath(string path)
    {
        var slashed = path.Replace('\\', '/');
        var escaped = string.Join('/', slashed.Split('/').Select(Uri.EscapeDataString));
        return slashed.StartsWith("//", StringComparison.Ordinal) ? "file:" + escaped : "file://" + (slashed.StartsWith('/') ? "" : "/") + escaped;
    }

    /// <summary>The last part, for people.</summary>
    public static string NameOf(string uri) => Uri.UnescapeDataString(uri[(uri.LastIndexOfAny(['/', ':']) + 1)..]);
}
