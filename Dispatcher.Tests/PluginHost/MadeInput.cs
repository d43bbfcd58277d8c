namespace Tests.PluginHostProgramTests;

/// <summary>An input whose pieces are made when they are read.</summary>
internal abstract class MadeInput : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        byte[] next = Next() ?? [];
        next.CopyTo(buffer, offset);
        return next.Length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        byte[] next = Next() ?? [];
        next.CopyTo(buffer);
        return new ValueTask<int>(next.Length);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The next piece, which is shorter than 64 KiB; <see langword="null"/> at the end.</summary>
    protected abstract byte[]? Next();
}
