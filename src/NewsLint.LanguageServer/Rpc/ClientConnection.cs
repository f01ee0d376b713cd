using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text.Json;
using NewsLint.LanguageServer.Protocol;
using StreamJsonRpc;

namespace NewsLint.LanguageServer.Rpc;

/// <summary>The line to the editor: methods that it may call, and what the server sends. What cannot be written ends the connection.</summary>
internal sealed class ClientConnection : IDisposable
{
    private readonly ServerRpc _rpc;

    public ClientConnection(Stream input, Stream output)
    {
        // The streams are the host's, which may have more to write when the editor is gone.
        var reader = PipeReader.Create(new LastWordsStream(input, () => _rpc!.HearOutAsync()), new StreamPipeReaderOptions(leaveOpen: true));
        var writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        var handler = new ListeningHandler(writer, reader, CreateFormatter(), request => _rpc!.Hear(request));
        _rpc = new ServerRpc(handler) { CancelLocallyInvokedMethodsWhenConnectionIsClosed = true };
    }

    /// <summary>Ends when the editor is gone or the protocol was broken; never fails.</summary>
    public Task Completion => _rpc.Completion.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Lets the editor call a method. Calls begin in the order in which they come; what a handler does after its first wait runs beside others.</summary>
    public void Handle<TParams, TResult>(string method, Func<TParams, CancellationToken, Task<TResult>> handler) => Add(method, handler);

    public void Handle<TResult>(string method, Func<CancellationToken, Task<TResult>> handler) => Add(method, handler);

    public void Listen() => _rpc.StartListening();

    /// <summary>Sends a notification. Those of one thread arrive in order.</summary>
    public async void Notify<T>(string method, T parameters)
        where T : class
    {
        try
        {
            var (values, types) = ToNamed(parameters);
            await _rpc.NotifyWithParameterObjectAsync(method, values, types).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Nobody takes it any more.
            _rpc.Dispose();
        }
    }

    /// <summary>Asks the editor.</summary>
    /// <returns>What it answers, or null where it refuses or is gone.</returns>
    public Task<TResult?> AskAsync<T, TResult>(string method, T parameters, CancellationToken cancellation = default)
        where T : class
        where TResult : class
    {
        var (values, types) = ToNamed(parameters);
        return AnswerAsync(() => _rpc.InvokeWithParameterObjectAsync<TResult?>(method, values, types, cancellation));
    }

    /// <summary>Asks what takes no parameters: the message has no <c>params</c>.</summary>
    public Task<TResult?> AskAsync<TResult>(string method, CancellationToken cancellation = default)
        where TResult : class =>
        AnswerAsync(() => _rpc.InvokeWithParameterObjectAsync<TResult?>(method, (IReadOnlyDictionary<string, object?>?)null, null, cancellation));

    private static async Task<TResult?> AnswerAsync<TResult>(Func<Task<TResult?>> ask)
        where TResult : class
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception error) when (error is RemoteRpcException or ObjectDisposedException or IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Waits until the answers that are ready have gone, for a moment.</summary>
    public Task FlushAsync() => _rpc.FlushAsync();

    public void Dispose() => _rpc.Dispose();

    private void Add(string method, Delegate handler) =>
        _rpc.AddLocalRpcMethod(handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The options name the source-generated context, so nothing is reflected on.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The options name the source-generated context, so no code is made at run time.")]
    private static SystemTextJsonFormatter CreateFormatter() => new() { JsonSerializerOptions = Wire.Options };

    /// <summary>The properties of parameters by their names on the wire, those left out that are null.</summary>
    private static (Dictionary<string, object?> Values, Dictionary<string, Type> Types) ToNamed<T>(T parameters)
        where T : class
    {
        var values = new Dictionary<string, object?>();
        var types = new Dictionary<string, Type>();
        foreach (var property in Wire.Options.GetTypeInfo(typeof(T)).Properties)
        {
            if (property.Get?.Invoke(parameters) is not { } value)
                continue;
            values.Add(property.Name, value);
            types.Add(property.Name, property.PropertyType);
        }
        return (values, types);
    }
}
