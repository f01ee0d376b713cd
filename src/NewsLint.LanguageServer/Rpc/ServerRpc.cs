using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace NewsLint.LanguageServer.Rpc;

/// <summary>JSON-RPC as a server wants it: it tells bad parameters from its own failures, and knows what it has not answered yet.</summary>
internal sealed class ServerRpc(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Nobody waits at the other end: there is time for the last answers.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<RequestId, bool> _unanswered = new();
    private volatile TaskCompletionSource? _idle;

    /// <summary>Waits until all that was asked is answered, for a moment: an editor may send its last messages at once.</summary>
    public async Task FlushAsync()
    {
        var idle = _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_unanswered.IsEmpty)
            await Task.WhenAny(idle.Task, Task.Delay(Patience)).ConfigureAwait(false);
    }

    /// <summary>Remembers that a request waits for its answer.</summary>
    public void Hear(JsonRpcRequest request) => _unanswered.TryAdd(request.RequestId, true);

    /// <summary>Waits until all that was asked is answered and a notification after it can have been followed, for a moment.</summary>
    public async Task HearOutAsync()
    {
        var start = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < 3 && Stopwatch.GetElapsedTime(start) < LastPatience;)
        {
            await Task.Delay(Pause).ConfigureAwait(false);
            quiet = _unanswered.IsEmpty ? quiet + 1 : 0;
        }
    }

    protected override void OnResponseSent(JsonRpcMessage response)
    {
        base.OnResponseSent(response);
        if (response is IJsonRpcMessageWithId { RequestId: var id })
            _unanswered.TryRemove(id, out _);
        if (_unanswered.IsEmpty)
            _idle?.TrySetResult();
    }

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception) =>
        exception is RpcArgumentDeserializationException or JsonException
            ? new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InvalidParams, Message = $"The parameters of {request.Method} cannot be read: {(exception.InnerException ?? exception).Message}" }
            : base.CreateErrorDetails(request, exception);
}
