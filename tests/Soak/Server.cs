using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace NewsLint.Soak;

/// <summary>The server in a process of its own, with what it said last about each document and what it still has to answer.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Stream _toServer;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly Dictionary<string, Published> _published = new(StringComparer.Ordinal);
    private readonly Lock _writing = new();
    private int _lastId;

    public Server(string binary, string folder)
    {
        var start = new ProcessStartInfo(binary, ["lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginErrorReadLine();
        _toServer = _process.StandardInput.BaseStream;
        new Thread(Listen) { IsBackground = true, Name = "server" }.Start();
    }

    public int Id => _process.Id;

    /// <summary>What must not happen: errors in the log, failed requests, words on standard error.</summary>
    public ConcurrentQueue<string> Troubles { get; } = new();

    public int Unanswered => _asked.Count;

    public int Cancelled { get; private set; }

    public int Answered { get; private set; }

    public Task<JsonElement> Ask(string method, string parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        Send($$"""{ "jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{parameters}} }""");
        return answer.Task;
    }

    /// <summary>Takes the request back that was sent last.</summary>
    public void CancelLast() => Tell("$/cancelRequest", $$"""{ "id": {{_lastId}} }""");

    public void Tell(string method, string parameters) => Send($$"""{ "jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}} }""");

    /// <summary>The result of a request; an undefined element where it was refused.</summary>
    public JsonElement Await(Task<JsonElement> answer)
    {
        if (!answer.Wait(Patience))
            throw new TimeoutException("A request has no answer.");
        return answer.Result;
    }

    public Published? Of(string uri)
    {
        lock (_published)
            return _published.GetValueOrDefault(uri);
    }

    /// <summary>Waits until what was published last fits.</summary>
    public bool WaitUntil(string uri, Predicate<Published> fits, TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        lock (_published)
        {
            while (!(_published.GetValueOrDefault(uri) is { } last && fits(last)))
            {
                var left = (patience ?? Patience) - clock.Elapsed;
                if (left <= TimeSpan.Zero || !Monitor.Wait(_published, left))
                    return false;
            }
        }
        return true;
    }

    public void Dispose()
    {
        try
        {
            Await(Ask("shutdown", "null"));
            Tell("exit", "null");
            if (!_process.WaitForExit(10_000))
                Note("The server does not end.");
            else if (_process.ExitCode != 0)
                Note($"The server ended with {_process.ExitCode}.");
        }
        catch (Exception error) when (error is IOException or TimeoutException)
        {
            Note("The server was gone before its end.");
        }
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Note(string? trouble)
    {
        if (trouble is not null && Troubles.Count < 100)
            Troubles.Enqueue(trouble);
    }

    private void Send(string json)
    {
        lock (_writing)
            Wire.Write(_toServer, json);
    }

    private void Listen()
    {
        using var stream = new BufferedStream(_process.StandardOutput.BaseStream, 1 << 16);
        while (Wire.Read(stream) is { } message)
        {
            if (!message.TryGetProperty("method", out var method))
                TakeAnswer(message);
            else if (message.TryGetProperty("id", out var id))
                Send($$"""{ "jsonrpc": "2.0", "id": {{id.GetRawText()}}, "result": null }""");
            else
                TakeNotification(method.GetString()!, message.GetProperty("params"));
        }
        foreach (var answer in _asked.Values)
            answer.TrySetException(new IOException("The server is gone."));
    }

    private void TakeAnswer(JsonElement message)
    {
        if (!_asked.TryRemove(message.GetProperty("id").GetInt32(), out var asked))
            return;
        Answered++;
        if (!message.TryGetProperty("error", out var error))
        {
            asked.SetResult(message.GetProperty("result"));
            return;
        }
        var code = error.GetProperty("code").GetInt32();
        if (code == Errors.Cancelled)
            Cancelled++;
        else if (code is not (Errors.ContentModified or Errors.RequestFailed))
            Note($"Answer: {error.GetRawText()}");
        asked.SetResult(default);
    }

    private void TakeNotification(string method, JsonElement parameters)
    {
        if (method == "window/logMessage" && parameters.GetProperty("type").GetInt32() == Errors.LoggedError)
            Note($"Log: {parameters.GetProperty("message").GetString()}");
        if (method != "textDocument/publishDiagnostics")
            return;
        lock (_published)
        {
            _published[parameters.GetProperty("uri").GetString()!] = new Published(parameters.TryGetProperty("version", out var version) ? version.GetInt32() : null, parameters.GetProperty("diagnostics"));
            Monitor.PulseAll(_published);
        }
    }

    /// <summary>Numbers of the protocol.</summary>
    private static class Errors
    {
        public const int Cancelled = -32800;
        public const int ContentModified = -32801;
        public const int RequestFailed = -32803;
        public const int LoggedError = 1;
    }
}

/// <summary>What the server pushed last.</summary>
internal sealed record Published(int? Version, JsonElement Items);
