using System.IO.Pipelines;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace NewsLint.LanguageServer.Rpc;

/// <summary>Messages with headers, of which somebody is told as soon as they are read: they are taken up by other threads a little later.</summary>
internal sealed class ListeningHandler(PipeWriter writer, PipeReader reader, IJsonRpcMessageFormatter formatter, Action<JsonRpcRequest> asked) : HeaderDelimitedMessageHandler(writer, reader, formatter)
{
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        var message = await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
        if (message is JsonRpcRequest { IsResponseExpected: true } request)
            asked(request);
        return message;
    }
}
