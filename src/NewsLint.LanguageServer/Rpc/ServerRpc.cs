using System.Collections.Concurrent;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace NewsLint.LanguageServer.Rpc;

/// <summary>JSON-RPC as a server wants it: it tells bad parameters from its own failures, and knows what it has not answered yet.</summary>
internal sealed class ServerRpc(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<RequestId, bool> _unanswered = new();
    private volatile TaskCompletionSource? _idle;

    /// <summary>Waits until all that was asked is answered, for a moment: an editor may send its last messages at once.</summary>
    public async Task FlushAsync()
    {
        var idle = _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_unanswered.IsEmpty)
            await Task.WhenAny(idle.Task, Task.Delay(Patience)).ConfigureAwait(false);
    }

    protected override async ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        if (request.IsResponseExpected)
            _unanswered.TryAdd(request.RequestId, true);
        return await base.DispatchRequestAsync(request, targetMethod, cancellationToken).ConfigureAwait(false);
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
