using System.Text;

namespace NewsLint.Fuzzing;

/// <summary>Something of NewsLint that reads what others wrote.</summary>
public abstract class FuzzTarget
{
    /// <summary>As <c>--target</c> names it; also the name of its folders with seeds and finds.</summary>
    public abstract string Name { get; }

    /// <summary>Pieces of the target's own syntax.</summary>
    public virtual IReadOnlyList<string> Words => [];

    /// <summary>The longest input that is made.</summary>
    public virtual int MaxBytes => 8_192;

    /// <summary>By how many times fewer inputs it gets than others, where their number is given: it is so much slower.</summary>
    public virtual int Slowness => 1;

    /// <summary>How much processor time an input may take: far more than it needs, and in proportion to its size.</summary>
    public virtual TimeSpan TimeFor(int bytes) => TimeSpan.FromSeconds(5) + TimeSpan.FromMilliseconds(bytes / 50.0);

    /// <summary>Gives the input to NewsLint and looks at the answer.</summary>
    /// <exception cref="Exception">Something that must hold does not; whatever is thrown is a find.</exception>
    public abstract void Check(byte[] input);

    /// <summary>The inputs to begin with, by the name of their file.</summary>
    public IEnumerable<(string Name, byte[] Input)> Seeds() => Files("Seeds").Concat(Made());

    /// <summary>Inputs on which NewsLint once failed.</summary>
    public IEnumerable<(string Name, byte[] Input)> Finds() => Files("Finds");

    /// <summary>Seeds that nobody can write by hand.</summary>
    protected virtual IEnumerable<(string Name, byte[] Input)> Made() => [];

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private IEnumerable<(string, byte[])> Files(string folder)
    {
        var path = Path.Combine(AppContext.BaseDirectory, folder, Name);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(file => ($"{folder}/{Name}/{Path.GetFileName(file)}", File.ReadAllBytes(file))) : [];
    }
}

/// <summary>What must hold does not.</summary>
public sealed class BrokenException(string what) : Exception(what);
