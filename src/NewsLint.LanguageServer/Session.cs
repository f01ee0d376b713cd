using System.Collections.Concurrent;
using NewsLint.LanguageServer.Documents;
using NewsLint.LanguageServer.Features;
using NewsLint.LanguageServer.Protocol;
using NewsLint.LanguageServer.Rpc;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace NewsLint.LanguageServer;

/// <summary>One editor and all that it has open. What changes it runs in the order of the messages; what only asks takes a snapshot there and goes its own way.</summary>
internal sealed class Session : IDisposable
{
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ClientConnection _client;
    private TaskCompletionSource _change = NewChange();
    private readonly Dictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);

    public Session(ClientConnection client, ServerOptions options)
    {
        _client = client;
        Options = options;
        Publisher = new DiagnosticPublisher(this);
        Notices = new ConfigurationNotices(this);
    }

    public ServerOptions Options { get; }

    public SessionPhase Phase { get; set; }

    public ClientProfile Profile { get; set; } = new(new ClientCapabilities(), null);

    public LintQueue Queue { get; } = new(Math.Clamp(Environment.ProcessorCount, 2, 4));

    public DiagnosticPublisher Publisher { get; }

    public ConfigurationNotices Notices { get; }

    /// <summary>Replaced, never changed.</summary>
    public World World { get; set; } = World.Empty;

    /// <summary>Work that the editor can stop, by the token of its progress.</summary>
    public ConcurrentDictionary<string, CancellationTokenSource> Running { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends when a text, a file or a setting changes after it was taken.</summary>
    public Task NextChange => _change.Task;

    /// <summary>Ends with the exit code of the process.</summary>
    public Task<int> Ended => _ended.Task;

    /// <summary>The documents that are open.</summary>
    public IReadOnlyList<OpenDocument> Documents
    {
        get
        {
            lock (_documents)
                return [.. _documents.Values];
        }
    }

    /// <summary>The document with this URI, or null where it is not open.</summary>
    public OpenDocument? Find(string uri)
    {
        lock (_documents)
            return _documents.GetValueOrDefault(uri);
    }

    /// <summary>Takes the newest version now and reads it when a thread is free; null where the document is not open.</summary>
    public Task<Reading?> ReadAsync(string uri, CancellationToken cancellation)
    {
        if (Find(uri)?.Current is not { } snapshot)
            return Task.FromResult<Reading?>(null);
        return snapshot.IsRead ? Task.FromResult<Reading?>(snapshot.Read()) : Queue.RunAsync<Reading?>(snapshot.Read, cancellation);
    }

    public void Open(OpenDocument document)
    {
        lock (_documents)
            _documents[document.Uri] = document;
    }

    public OpenDocument? Close(string uri)
    {
        lock (_documents)
            return _documents.Remove(uri, out var document) ? document : null;
    }

    public Task Listen()
    {
        _client.Listen();
        return _client.Completion;
    }

    /// <summary>Waits until the answers that are ready have gone, for a moment.</summary>
    public Task FlushAsync() => _client.FlushAsync();

    /// <summary>Ends the server with another process.</summary>
    public void EndWith(int process) => ParentProcess.Watch(process, () => End(1));

    /// <summary>Puts another world in the place of this, for what is read from now on.</summary>
    public void SetWorld(Func<World, World> change)
    {
        lock (_documents)
            World = change(World);
    }

    /// <summary>The same, and lints what is open in it.</summary>
    public void ChangeWorld(Func<World, World> change)
    {
        SetWorld(change);
        Publisher.ScheduleAll();
        TellChange();
    }

    /// <summary>Wakes who waits for a change.</summary>
    public void TellChange() => Interlocked.Exchange(ref _change, NewChange()).TrySetResult();

    public void End(int exitCode) => _ended.TrySetResult(exitCode);

    public void Notify<T>(string method, T parameters)
        where T : class => _client.Notify(method, parameters);

    public Task<TResult?> AskAsync<T, TResult>(string method, T parameters, CancellationToken cancellation = default)
        where T : class
        where TResult : class => _client.AskAsync<T, TResult>(method, parameters, cancellation);

    /// <summary>Asks what takes no parameters.</summary>
    public Task<TResult?> AskAsync<TResult>(string method, CancellationToken cancellation = default)
        where TResult : class => _client.AskAsync<TResult>(method, cancellation);

    /// <summary>Writes into the editor's log, without the names of protected sources: what failed may quote a draft.</summary>
    public void Log(MessageType type, string message) => Notify(Methods.LogMessage, new LogMessageParams(type, World.Redact(message)));

    /// <summary>Answers a request. What runs before the first wait runs in the order of the messages.</summary>
    public void Answer<TParams, TResult>(string method, Func<TParams, CancellationToken, Task<TResult>> answer) =>
        _client.Handle<TParams, TResult>(method, (parameters, cancellation) => GuardAsync(method, () => answer(parameters, cancellation)));

    public void Answer<TResult>(string method, Func<CancellationToken, Task<TResult>> answer) =>
        _client.Handle<TResult>(method, cancellation => GuardAsync(method, () => answer(cancellation)));

    /// <summary>Follows a notification, in the order of the messages.</summary>
    public void On<TParams>(string method, Action<TParams> follow) => _client.Handle<TParams, object?>(method, (parameters, _) =>
    {
        if (Phase == SessionPhase.Running)
            follow(parameters);
        return Task.FromResult<object?>(null);
    });

    /// <summary><c>exit</c> is heard in every phase.</summary>
    public void OnExit(Action follow) => _client.Handle<object?>(Methods.Exit, _ =>
    {
        follow();
        return Task.FromResult<object?>(null);
    });

    public void Dispose()
    {
        _client.Dispose();
        Queue.Dispose();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<TResult> GuardAsync<TResult>(string method, Func<Task<TResult>> answer)
    {
        if (Phase == SessionPhase.Created && method != Methods.Initialize)
            throw new LocalRpcException("The server is not initialized.") { ErrorCode = ErrorCodes.ServerNotInitialized };
        if (Phase == SessionPhase.ShutDown || (Phase == SessionPhase.Running && method == Methods.Initialize))
            throw new LocalRpcException($"“{method}” cannot be asked now.") { ErrorCode = (int)JsonRpcErrorCode.InvalidRequest };
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or LocalRpcException))
        {
            Log(MessageType.Error, $"{method} failed: {failure}");
            throw new LocalRpcException(World.Redact($"{failure.GetType().Name}: {failure.Message}")) { ErrorCode = (int)JsonRpcErrorCode.InternalError };
        }
    }
}

internal enum SessionPhase
{
    Created,
    Running,
    ShutDown,
}
