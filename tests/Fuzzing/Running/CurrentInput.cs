using System.IO.MemoryMappedFiles;

namespace NewsLint.Fuzzing.Running;

/// <summary>The input that is being tried, in a file that outlives the process: what ends a process cannot be caught in it.</summary>
internal sealed class CurrentInput : IDisposable
{
    private const int MaxBytes = 1 << 20;
    private const int HeaderBytes = 32;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public CurrentInput(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, HeaderBytes + MaxBytes);
        _view = _file.CreateViewAccessor();
    }

    /// <summary>How many inputs were begun.</summary>
    public long Inputs
    {
        get => _view.ReadInt64(0);
        set => _view.Write(0, value);
    }

    /// <summary>Whether the process ended itself because the input took too long.</summary>
    public bool IsHang
    {
        get => _view.ReadByte(8) != 0;
        set => _view.Write(8, (byte)(value ? 1 : 0));
    }

    public byte[] Bytes
    {
        get
        {
            var bytes = new byte[Math.Min(_view.ReadInt32(12), MaxBytes)];
            _view.ReadArray(HeaderBytes, bytes, 0, bytes.Length);
            return bytes;
        }

        set
        {
            var length = Math.Min(value.Length, MaxBytes);
            _view.Write(12, length);
            _view.WriteArray(HeaderBytes, value, 0, length);
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
