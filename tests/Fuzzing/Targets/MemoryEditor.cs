using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using NewsLint.LanguageServer;
using NewsLint.LanguageServer.Features;
using NewsLint.LanguageServer.Rpc;

namespace NewsLint.Fuzzing.Targets;

/// <summary>An editor in memory that sends whatever bytes it is given, and holds the server to the protocol in what it gets.</summary>
internal sealed class MemoryEditor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe _fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Session _session;
    private readonly Task<int> _server;
    private readonly Task _reading;
    private readonly Lock _writing = new();
    private readonly Dictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _last = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MemoryEditor()
    {
        _session = new Session(new ClientConnection(_toServer.Reader.AsStream(), _fromServer.Writer.AsStream()), new ServerOptions("1.2.3"));
        AllFeatures.AddTo(_session);
        _server = LanguageServer.LanguageServer.RunAsync(_session);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>How often the request with an id was answered.</summary>
    public int AnswersTo(string id)
    {
        lock (_answers)
            return _answers.GetValueOrDefault(id);
    }

    public void Send(ReadOnlySpan<byte> bytes)
    {
        lock (_writing)
        {
            bytes.CopyTo(_toServer.Writer.GetSpan(Math.Max(1, bytes.Length)));
            _toServer.Writer.Advance(bytes.Length);
            _ = _toServer.Writer.FlushAsync().AsTask();
        }
    }

    public void SendFramed(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        Send([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), .. body]);
    }

    /// <summary>Asks once more, and waits until that is answered or the server has ended.</summary>
    public void RequireAnswer()
    {
        SendFramed("""{"jsonrpc":"2.0","id":"last","method":"shutdown"}""");
        if (Task.WaitAny([_last.Task, _server, _reading], Patience) < 0)
            throw new BrokenException("The server neither answers nor ends");
    }

    /// <summary>Closes the line. The server ends, and all that it sent was well-formed.</summary>
    public void RequireEnd()
    {
        lock (_writing)
            _toServer.Writer.Complete();
        Oracle.Require(_server.Wait(Patience), "The server does not end when the editor is gone");
        Oracle.Require(_server.Result is 0 or 1, "The exit code is neither 0 nor 1");
        _session.Dispose();
        _fromServer.Writer.Complete();
        Oracle.Require(Task.WhenAny(_reading, Task.Delay(Patience)).GetAwaiter().GetResult() == _reading, "The server's words have no end");
        _reading.GetAwaiter().GetResult();
    }

    public void Dispose() => _session.Dispose();

    private async Task ReadAsync()
    {
        var stream = _fromServer.Reader.AsStream();
        while (await ReadLengthAsync(stream).ConfigureAwait(false) is { } length)
        {
            var body = new byte[length];
            try
            {
                await stream.ReadExactlyAsync(body).ConfigureAwait(false);
            }
            catch (EndOfStreamException)
            {
                // It was cut off while it wrote.
                return;
            }
            Take(Encoding.UTF8.GetString(body));
        }
    }

    private void Take(string text)
    {
        using var message = Oracle.RequireJson(text, "A message of the server");
        var root = message.RootElement;
        Oracle.Require(root.GetProperty("jsonrpc").GetString() == "2.0", "A message of the server is not JSON-RPC 2.0");
        var hasId = root.TryGetProperty("id", out var id);
        if (root.TryGetProperty("method", out _))
        {
            if (hasId)
                SendReply(id.GetRawText());
            return;
        }
        Oracle.Require(hasId && root.TryGetProperty("result", out _) != root.TryGetProperty("error", out _), "An answer has neither result nor error, or both");
        lock (_answers)
            _answers[id.GetRawText()] = _answers.GetValueOrDefault(id.GetRawText()) + 1;
        if (id.GetRawText() == "\"last\"")
            _last.TrySetResult();
    }

    private void SendReply(string id)
    {
        try
        {
            SendFramed($$"""{"jsonrpc":"2.0","id":{{id}},"result":null}""");
        }
        catch (InvalidOperationException)
        {
            // The line is closed.
        }
    }

    private static async Task<int?> ReadLengthAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one).ConfigureAwait(false) == 0)
                return null;
            header.Append((char)one[0]);
            Oracle.Require(header.Length < 1_000, "A header of the server has no end");
        }
        var line = header.ToString().Split("\r\n").First(each => each.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return int.Parse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }
}
