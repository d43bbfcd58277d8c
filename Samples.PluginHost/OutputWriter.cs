using System.Text;

namespace PluginHost;

/// <summary>Tells what cannot be written apart from what cannot be read: an <see cref="OutputException"/> is thrown for it.</summary>
/// <param name="output">Where to.</param>
internal sealed class OutputWriter(TextWriter output) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => output.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Try(() => output.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => output.Write(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() => output.WriteLine(value));

    /// <inheritdoc/>
    public override Task WriteLineAsync(string? value) => TryAsync(() => output.WriteLineAsync(value));

    /// <inheritdoc/>
    public override void Flush() => Try(output.Flush);

    /// <inheritdoc/>
    public override Task FlushAsync() => TryAsync(output.FlushAsync);

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => TryAsync(() => output.FlushAsync(cancellationToken));

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException exception)
        {
            throw new OutputException(exception);
        }
    }

    private static async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new OutputException(exception);
        }
    }
}
