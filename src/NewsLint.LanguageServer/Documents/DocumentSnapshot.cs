using NewsLint.Text;

namespace NewsLint.LanguageServer.Documents;

/// <summary>
/// One version of a document together with everything by which it is judged. Immutable: a request that has taken it works on it
/// whatever is typed meanwhile. It is read when somebody first asks, and once.
/// </summary>
internal sealed class DocumentSnapshot
{
    private readonly Lazy<Reading> _reading;

    /// <param name="document">The document of which this is a version.</param>
    /// <param name="version">As the editor counts.</param>
    /// <param name="source">The text.</param>
    /// <param name="world">The configurations and settings that hold.</param>
    public DocumentSnapshot(OpenDocument document, int version, SourceText source, World world)
    {
        Document = document;
        Version = version;
        Source = source;
        World = world;
        _reading = new Lazy<Reading>(() => DocumentReader.Read(this));
    }

    public OpenDocument Document { get; }

    public string Uri => Document.Uri;

    public int Version { get; }

    public SourceText Source { get; }

    public World World { get; }

    public bool IsRead => _reading.IsValueCreated;

    /// <summary>What the text holds. Takes the time of a lint when it is first asked for.</summary>
    public Reading Read() => _reading.Value;
}
