using System.Text;

namespace PluginHost;

/// <summary>Reads lines that are in UTF-8 and end with a line feed. What it holds is bounded, also where no line ever ends.</summary>
/// <param name="input">Where they come from.</param>
internal sealed class LineReader(Stream input)
{
    /// <summary>How many bytes a line may have.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private const int FirstBuffer = 64 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isFirst = true;
    private bool _isAtEnd;
    private bool _isSkipping;

    /// <summary>Reads the next line. A line that is too long is told of as soon as it is, and passed over.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The line; <see langword="null"/> at the end.</returns>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public async ValueTask<InputLine?> ReadAsync(CancellationToken cancellationToken)
    {
        for (int searched = 0; ;)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                InputLine line = Take(searched + length, endLength: 1);
                if (!_isSkipping)
                    return line;
                _isSkipping = false;
                searched = 0;
                continue;
            }

            searched = _end - _start;
            if (_isSkipping || searched > Longest)
            {
                bool isTold = _isSkipping;
                (_start, _end, searched, _isSkipping) = (0, 0, 0, true);
                if (!isTold)
                    return TooLong();
            }

            if (_isAtEnd)
                return searched > 0 ? Take(searched, endLength: 0) : null;
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static InputLine TooLong() =>
        new(null, $"The line is longer than {Longest} bytes. Write what it carries into several lines, or end it.");

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _isAtEnd = read == 0;
    }

    private InputLine Take(int length, int endLength)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        _start += length + endLength;
        // What some editors put before all text.
        if (_isFirst && line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            line = line[3..];
        _isFirst = false;
        if (line.Length > Longest)
            return TooLong();
        try
        {
            return new InputLine(s_strict.GetString(line), null);
        }
        catch (DecoderFallbackException)
        {
            return new InputLine(null, "The line is not in UTF-8. Write it in UTF-8.");
        }
    }
}
