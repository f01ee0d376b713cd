using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsLint.LanguageServer.Tests;

/// <summary>Reads what a server sends: answers go to who asked, requests are replied to, notifications wait for whoever asks for them.</summary>
internal sealed class Inbox
{
    private readonly Lock _gate = new();
    private readonly Stream _stream;
    private readonly Action<int, string, JsonNode?> _reply;
    private readonly Dictionary<int, TaskCompletionSource<JsonNode>> _answers = [];
    private readonly List<(string Method, JsonNode Parameters)> _waiting = [];
    private readonly List<(string Method, Func<JsonNode, bool> Fits, TaskCompletionSource<JsonNode> Waiter)> _waiters = [];
    private readonly List<string> _all = [];

    public Inbox(Stream stream, Action<int, string, JsonNode?> reply)
    {
        _stream = stream;
        _reply = reply;
        _ = Task.Run(ReadAsync);
    }

    /// <summary>Every message, as text.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    public Task<JsonNode> AnswerTo(int id)
    {
        lock (_gate)
            return (_answers[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public Task<JsonNode> NextAsync(string method, Func<JsonNode, bool> fits)
    {
        lock (_gate)
        {
            var found = _waiting.FindIndex(message => message.Method == method && fits(message.Parameters));
            if (found >= 0)
            {
                var parameters = _waiting[found].Parameters;
                _waiting.RemoveAt(found);
                return Task.FromResult(parameters);
            }
            var waiter = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((method, fits, waiter));
            return waiter.Task;
        }
    }

    private async Task ReadAsync()
    {
        while (await ReadHeaderAsync() is { } length)
        {
            var body = new byte[length];
            await _stream.ReadExactlyAsync(body);
            var text = Encoding.UTF8.GetString(body);
            Take(text, JsonNode.Parse(text)!);
        }
    }

    private async Task<int?> ReadHeaderAsync()
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await _stream.ReadAsync(one) == 0)
                return null;
            header.Append((char)one[0]);
        }
        var line = header.ToString().Split("\r\n").First(each => each.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return int.Parse(line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
    }

    private void Take(string text, JsonNode message)
    {
        var method = (string?)message["method"];
        lock (_gate)
        {
            _all.Add(text);
            if (method is null)
            {
                if (message["id"] is { } id && _answers.Remove((int)id, out var answer))
                    answer.SetResult(message);
                return;
            }
            var parameters = message["params"] ?? new JsonObject();
            var waiter = _waiters.FindIndex(each => each.Method == method && each.Fits(parameters));
            if (waiter >= 0)
            {
                _waiters[waiter].Waiter.SetResult(parameters);
                _waiters.RemoveAt(waiter);
            }
            else
            {
                _waiting.Add((method, parameters));
            }
        }
        if (message["id"] is { } asked)
            _reply((int)asked, method, message["params"]);
    }
}
