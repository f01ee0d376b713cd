using System.Text;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>The page around a report. It loads nothing, and only its own style and script run, whatever a draft says.</summary>
internal static class HtmlPage
{
    /// <summary>What a browser lets through. Written down, because computing SHA-256 takes a library that not every system has; a test knows when it is stale.</summary>
    internal const string StyleHash = "sha256-Ly4F/OGA0L1uYSlOK3ii7LFvdzoTEeo0omnKdOuOI7U=";
    internal const string ScriptHash = "sha256-Big1lAOKIJ46WAxkOQTNxCawSfH47jgAhqNhH3U72I0=";

    internal static readonly string Style = Resource("report.css");
    internal static readonly string Script = Resource("report.js");

    public static void Write(TextWriter output, StringBuilder body)
    {
        output.Write("<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>");
        output.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{StyleHash}'; script-src '{ScriptHash}'; base-uri 'none'; form-action 'none'\">");
        output.Write("<meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=referrer content=no-referrer><title>NewsLint report</title><style>");
        output.Write(Style);
        output.Write("</style></head><body><a class=skip href=\"#files\">To the findings</a>");
        foreach (var chunk in body.GetChunks())
            output.Write(chunk.Span);
        output.Write("<script>");
        output.Write(Script);
        output.Write("</script></body></html>\n");
    }

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
