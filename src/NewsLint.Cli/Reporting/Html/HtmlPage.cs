using System.Security.Cryptography;
using System.Text;

namespace NewsLint.Cli.Reporting.Html;

/// <summary>The page around a report. It loads nothing, and only its own style and script run, whatever a draft says.</summary>
internal static class HtmlPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    public static void Write(TextWriter output, StringBuilder body)
    {
        output.Write("<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8>");
        output.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'\">");
        output.Write("<meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=referrer content=no-referrer><title>NewsLint report</title><style>");
        output.Write(Style);
        output.Write("</style></head><body><a class=skip href=\"#files\">To the findings</a>");
        foreach (var chunk in body.GetChunks())
            output.Write(chunk.Span);
        output.Write("<script>");
        output.Write(Script);
        output.Write("</script></body></html>\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
