using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsLint.Benchmarks;

/// <summary>An editor with a language server in a process of its own, for measuring: it writes and reads as little as it can.</summary>
internal sealed class EditorProcess : IDisposable
{
    private readonly Process _server;
    private readonly Stream _toServer;
    private readonly Stream _fromServer;
    private int _lastId;

    /// <param name="command">The server and its arguments.</param>
    /// <param name="folder">Where it is started.</param>
    public EditorProcess(string[] command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        _server = Process.Start(start)!;
        _server.ErrorDataReceived += static (_, _) => { };
        _server.BeginErrorReadLine();
        _toServer = _server.StandardInput.BaseStream;
        _fromServer = new BufferedStream(_server.StandardOutput.BaseStream, 1 << 16);
    }

    /// <summary>Megabytes that the server holds, and held at most.</summary>
    public (double Now, double Most) Memory => (Status("VmRSS:"), Status("VmHWM:"));

    public JsonElement Initialize(string folder)
    {
        var uri = new Uri(folder).AbsoluteUri;
        var id = Ask("initialize", $$"""
            {"processId":{{Environment.ProcessId}},"rootUri":"{{uri}}","rootPath":"{{folder}}","workspaceFolders":[{"uri":"{{uri}}","name":"bench"}],"initializationOptions":{"enable":"always"},
             "capabilities":{"textDocument":{"publishDiagnostics":{"versionSupport":true},"synchronization":{ } }, "workspace":{"configuration":true,"workspaceFolders":true } } }
            """);
        var result = WaitForAnswer(id).GetProperty("result");
        Tell("initialized", "{}");
        return result;
    }

    public int Ask(string method, string parameters)
    {
        Send($$"""{ "jsonrpc": "2.0", "id": {{++_lastId}}, "method": "{{method}}", "params": {{parameters}} }""");
        return _lastId;
    }

    public void Tell(string method, string parameters) => Send($$"""{ "jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}} }""");

    /// <summary>Waits for the answer to a request, result or error.</summary>
    public JsonElement WaitForAnswer(int id) =>
        Wait(message => message.TryGetProperty("id", out var answered) && answered.ValueKind == JsonValueKind.Number && answered.GetInt32() == id && !message.TryGetProperty("method", out _));

    /// <summary>Waits for the diagnostics of a version; a server that names no version is taken to mean the last.</summary>
    public int WaitForDiagnostics(int version)
    {
        while (true)
        {
            var body = Read();
            if (body.AsSpan().IndexOf("textDocument/publishDiagnostics"u8) < 0)
            {
                Answer(body);
                continue;
            }
            using var message = JsonDocument.Parse(body);
            var parameters = message.RootElement.GetProperty("params");
            if (!parameters.TryGetProperty("version", out var named) || named.ValueKind != JsonValueKind.Number || named.GetInt32() >= version)
                return parameters.GetProperty("diagnostics").GetArrayLength();
        }
    }

    public void Dispose()
    {
        try
        {
            Ask("shutdown", "null");
            Tell("exit", "null");
            if (!_server.WaitForExit(2_000))
                _server.Kill();
        }
        catch (IOException)
        {
            // It is gone already.
        }
        _server.Dispose();
    }

    private JsonElement Wait(Func<JsonElement, bool> fits)
    {
        while (true)
        {
            var body = Read();
            using var message = JsonDocument.Parse(body);
            if (fits(message.RootElement))
                return message.RootElement.Clone();
            Answer(body);
        }
    }

    /// <summary>A request of the server gets what most servers can live with.</summary>
    private void Answer(byte[] body)
    {
        using var message = JsonDocument.Parse(body);
        if (!message.RootElement.TryGetProperty("id", out var id) || !message.RootElement.TryGetProperty("method", out var method))
            return;
        var result = method.GetString() == "workspace/configuration" ? $"[{string.Join(',', message.RootElement.GetProperty("params").GetProperty("items").EnumerateArray().Select(_ => "{}"))}]" : "null";
        Send($$"""{ "jsonrpc": "2.0", "id": {{id.GetRawText()}}, "result": {{result}} }""");
    }

    private byte[] Read()
    {
        var header = new StringBuilder();
        while (!(header.Length >= 4 && header[^1] == '\n' && header[^2] == '\r' && header[^3] == '\n'))
        {
            var one = _fromServer.ReadByte();
            if (one < 0)
                throw new EndOfStreamException("The server is gone.");
            header.Append((char)one);
        }
        var line = header.ToString().Split("\r\n").First(each => each.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[int.Parse(line.AsSpan(15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)];
        _fromServer.ReadExactly(body);
        return body;
    }

    private void Send(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        _toServer.Write([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
        _toServer.Flush();
    }

    private double Status(string field)
    {
        var path = $"/proc/{_server.Id}/status";
        if (!File.Exists(path))
            return double.NaN;
        var line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal));
        return line is null ? double.NaN : double.Parse(line.AsSpan(field.Length).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024;
    }
}
