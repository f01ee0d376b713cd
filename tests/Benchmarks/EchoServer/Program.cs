using System.Globalization;
using System.Text;
using System.Text.Json;

// The least that a language server can do: it says that it is there, and answers every text with no diagnostics.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
while (ReadMessage(input) is { } body)
{
    using var message = JsonDocument.Parse(body);
    var root = message.RootElement;
    var method = root.TryGetProperty("method", out var name) ? name.GetString() : null;
    if (method == "exit")
        return;
    if (root.TryGetProperty("id", out var id))
        Send(output, $$"""{ "jsonrpc": "2.0", "id": {{id.GetRawText()}}, "result": {{(method == "initialize" ? """{"capabilities":{"textDocumentSync":2}}""" : "null")}} }""");
    else if (method is "textDocument/didOpen" or "textDocument/didChange" && root.GetProperty("params").GetProperty("textDocument") is var document)
        Send(output, $$"""{ "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": { "uri": {{document.GetProperty("uri").GetRawText()}}, "version": {{document.GetProperty("version").GetRawText()}}, "diagnostics": [] } }""");
}

static byte[]? ReadMessage(Stream stream)
{
    var header = new StringBuilder();
    while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
    {
        var one = stream.ReadByte();
        if (one < 0)
            return null;
        header.Append((char)one);
    }
    var line = header.ToString().Split("\r\n").First(each => each.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
    var body = new byte[int.Parse(line.AsSpan(15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)];
    stream.ReadExactly(body);
    return body;
}

static void Send(Stream stream, string json)
{
    var body = Encoding.UTF8.GetBytes(json);
    stream.Write([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
    stream.Flush();
}
