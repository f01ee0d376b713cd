using NewsLint.Linting;

namespace NewsLint.LanguageServer.Documents;

/// <summary>A document that is open in the editor.</summary>
internal sealed class OpenDocument(string uri, string languageId)
{
    private int _isQueued;

    public string Uri { get; } = uri;

    public string LanguageId { get; } = languageId;

    /// <summary>Null where it was never saved.</summary>
    public string? Path { get; } = DocumentUri.ToPath(uri);

    /// <summary>Held while a version is replaced or published, so that neither comes between the other's steps.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The newest version.</summary>
    public DocumentSnapshot Current { get; set; } = null!;

    /// <summary>The newest version that was to be linted: where nothing is done while somebody types, an older one.</summary>
    public DocumentSnapshot? Due { get; set; }

    /// <summary>The version whose diagnostics the editor was given last.</summary>
    public Reading? Published { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>An earlier lint, which lends the facts of blocks that have not changed.</summary>
    public LintResult? Earlier { get; set; }

    /// <summary>Whether the caller is the one who puts the document into the queue.</summary>
    public bool TryQueue() => Interlocked.Exchange(ref _isQueued, 1) == 0;

    /// <summary>Called before the newest version is taken, so that a later one queues the document again.</summary>
    public void Unqueue() => Interlocked.Exchange(ref _isQueued, 0);
}
