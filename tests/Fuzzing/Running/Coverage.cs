using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace NewsLint.Fuzzing.Running;

/// <summary>
/// Which jumps of NewsLint's code an input took, after AFL: counts of jumps in classes of 1, 2, 3, 4–7, 8–15, 16–31, 32–127 and more. SharpFuzz writes the
/// counters into the assemblies; without it every input looks alike.
/// </summary>
internal sealed unsafe class Coverage
{
    private const int Size = 65_536;

    private readonly byte[] _seen = new byte[Size];
    private readonly byte* _now;

    public Coverage()
    {
        _now = (byte*)NativeMemory.AllocZeroed(Size);
        Trace.SharedMem = _now;
    }

    /// <summary>How many jumps were ever taken.</summary>
    public int Count => Size - _seen.AsSpan().Count((byte)0);

    public void Begin()
    {
        new Span<byte>(_now, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input took a jump that none before it took, or took one more often.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (_now[i] == 0)
                continue;
            var bit = ClassOf(_now[i]);
            if ((_seen[i] & bit) != 0)
                continue;
            _seen[i] |= bit;
            isNew = true;
        }
        return isNew;
    }

    private static byte ClassOf(byte count) => count switch
    {
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
