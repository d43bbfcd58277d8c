using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatching.PhpWorker.Wire;

namespace Dispatching.PhpWorker.Processes;

/// <summary>Writes the messages to a process, one after the other into the same memory.</summary>
internal sealed class WorkerMessages(WorkerProcess process, Conversation conversation, PhpPluginOptions options)
{
    private const int LargestKept = 256 * 1024;

    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = 4096,
    };

    private ArrayBufferWriter<byte> _buffer = new(4096);
    private Utf8JsonWriter? _writer;

    public bool Init(string plugin) => Send("init"u8, writer =>
    {
        writer.WriteString("plugin"u8, plugin);
        if (options.Bootstrap is not null)
            writer.WriteString("bootstrap"u8, Path.GetFullPath(options.Bootstrap));
        writer.WriteNumber("lineLimit"u8, options.LineLimit);
        writer.WriteNumber("outputLimit"u8, options.OutputLimit);

        // Ends a plugin that works on and on when this process is not there to end it.
        writer.WriteNumber("secondLimit"u8, (int)Math.Ceiling(options.TimeLimit.TotalSeconds * 2) + 1);
        writer.WritePropertyName("configuration"u8);
        conversation.Write(writer, options.Configuration);
    });

    public bool Call(int listener, IReadOnlyList<object?> arguments, bool areEvents, bool isNested)
    {
        Utf8JsonWriter writer = Begin("call"u8);
        writer.WriteNumber("id"u8, listener);
        if (isNested)
            conversation.WriteObjects(writer);
        WriteArguments(writer, arguments, areEvents);
        return End(writer);
    }

    public bool Return(object? value, object?[] arguments) => Send("return"u8, writer =>
    {
        conversation.WriteObjects(writer);
        writer.WritePropertyName("value"u8);
        conversation.Write(writer, value);
        WriteArguments(writer, arguments, areEvents: true);
    });

    public bool Error(string message, int failure) => Send("error"u8, writer =>
    {
        conversation.WriteObjects(writer);
        writer.WriteString("message"u8, message);
        writer.WriteNumber("failure"u8, failure);
    });

    public bool Shutdown() => Send("shutdown"u8, static _ => { });

    private void WriteArguments(Utf8JsonWriter writer, IReadOnlyList<object?> arguments, bool areEvents)
    {
        writer.WriteStartArray("arguments"u8);
        for (int i = 0; i < arguments.Count; i++)
            conversation.Write(writer, arguments[i], areEvents);
        writer.WriteEndArray();
    }

    private bool Send(ReadOnlySpan<byte> type, Action<Utf8JsonWriter> write)
    {
        Utf8JsonWriter writer = Begin(type);
        write(writer);
        return End(writer);
    }

    private Utf8JsonWriter Begin(ReadOnlySpan<byte> type)
    {
        if (_buffer.Capacity > LargestKept)
            _buffer = new ArrayBufferWriter<byte>(4096);
        _buffer.ResetWrittenCount();
        _writer ??= new Utf8JsonWriter(_buffer, s_options);
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        _writer.WriteString("type"u8, type);
        return _writer;
    }

    private bool End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.Flush();
        if (_buffer.WrittenCount >= options.LineLimit)
        {
            throw new PhpPluginException(
                PhpFailure.TooLong,
                $"A message to PHP has {_buffer.WrittenCount} bytes, and may have {options.LineLimit}. Pass less, or raise "
                + $"'{nameof(PhpPluginOptions.LineLimit)}'.");
        }

        _buffer.Write("\n"u8);
        return process.TryWrite(_buffer.WrittenSpan);
    }
}
