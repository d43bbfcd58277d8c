using System.Runtime.ExceptionServices;
using System.Text.Json;
using Dispatching.PhpWorker.Wire;
using Microsoft.Extensions.Logging;

namespace Dispatching.PhpWorker.Processes;

internal sealed partial class WorkerSession
{
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = 4096 };

    /// <summary>Reads what the process says until it has answered a request.</summary>
    private sealed class Answer(
        WorkerSession session, PhpListener? listener, Func<PhpSystem, HostDispatch?>? host, CancellationToken cancellationToken)
    {
        private (bool IsFatal, string? Message, string? Place)? _exit;
        private (PhpSystem System, string EventName, object?[] Arguments) _dispatch;

        public IReadOnlyList<PhpListener> Listeners()
        {
            using JsonDocument message = Await("listeners");
            session.Version = message.RootElement.GetProperty("version"u8).GetString()!;
            Print(message.RootElement);
            return ListenerList.Read(message.RootElement.GetProperty("listeners"u8), session._conversation);
        }

        public PhpCallResult Result(IReadOnlyList<object?> given)
        {
            using JsonDocument message = Await("return");
            JsonElement root = message.RootElement;
            object? value = root.TryGetProperty("value"u8, out JsonElement returned) ? session._conversation.Read(returned) : null;
            object?[] arguments = new object?[given.Count];
            for (int i = 0; i < arguments.Length; i++)
                arguments[i] = Returned.Resolve(session._conversation.Read(root.GetProperty("arguments"u8)[i]), given[i]);
            session._conversation.ReadObjects(root);
            return new PhpCallResult(value, arguments, Print(root));
        }

        private JsonDocument Await(string awaited)
        {
            while (true)
            {
                JsonDocument message = Next();
                string? type = message.RootElement.GetProperty("type"u8).GetString();
                if (type == awaited)
                    return message;
                using (message)
                    Handle(type, message.RootElement);
                if (type == "dispatch")
                    Dispatch();
            }
        }

        private void Handle(string? type, JsonElement message)
        {
            switch (type)
            {
                case "dispatch":
                    _dispatch = (
                        ListenerList.SystemOf(message.GetProperty("system"u8).GetString()),
                        (string)session._conversation.Read(message.GetProperty("event"u8))!,
                        [.. message.GetProperty("arguments"u8).EnumerateArray().Select(session._conversation.Read)]);
                    session._conversation.ReadObjects(message);
                    break;
                case "log":
                    string said = Text(message, "message"u8);
                    LogLevel level = WorkerLog.LevelOf(Text(message, "level"u8));
                    WorkerLog.Said(session._logger, level, session._plugin, said);
                    break;
                case "error":
                    Print(message);
                    throw Thrown(message);
                case "exit":
                    Print(message);
                    _exit = (message.GetProperty("fatal"u8).GetBoolean(), Text(message, "message"u8), Place(message));
                    break;
                case "refused":
                    throw Broken(new PhpPluginException(
                        PhpFailure.NoPhp,
                        $"PHP is of version {Text(message, "version"u8)}, which is too old. Name PHP {PhpProgram.Oldest} or newer in "
                        + $"'{nameof(PhpPluginOptions.Php)}'."));
                default:
                    throw Broken(Fail(PhpFailure.Garbage, $"answered with a '{type}', which was not awaited. Start it anew."));
            }
        }

        private void Dispatch()
        {
            try
            {
                HostDispatch dispatch = host?.Invoke(_dispatch.System) ?? throw new InvalidOperationException(
                    $"'{_dispatch.EventName}' was dispatched in PHP, and nothing of '{_dispatch.System}' is here to hear it. "
                    + "Let the plugin listen in a dispatcher of that system first.");
                object?[] arguments = _dispatch.Arguments;
                object? value = dispatch(_dispatch.EventName, arguments);
                session._messages.Return(value, arguments);
            }
            catch (Exception exception) when (!session.IsBroken)
            {
                session._failures.Add(ExceptionDispatchInfo.Capture(exception));
                session._messages.Error(exception.Message, session._failures.Count);
            }
        }

        private JsonDocument Next()
        {
            bool isThere;
            ReadOnlyMemory<byte> line;
            try
            {
                isThere = session._process.TryRead(out line);
            }
            catch (PhpPluginException exception)
            {
                throw Broken(exception);
            }

            if (!isThere)
                throw Broken(Ended());
            try
            {
                var message = JsonDocument.Parse(line, s_reading);
                if (message.RootElement.ValueKind == JsonValueKind.Object && message.RootElement.TryGetProperty("type"u8, out _))
                    return message;
                message.Dispose();
            }
            catch (JsonException)
            {
                // Told below, with what it is.
            }

            string text = WireText.FromBytes(line.Span[..Math.Min(line.Length, 200)]);
            throw Broken(Fail(
                PhpFailure.Garbage, $"wrote '{text}' past PHP's buffer of what is printed. Print with 'echo', not to STDOUT."));
        }

        private Exception Ended()
        {
            if (session._deadline.IsTimedOut)
            {
                return Fail(PhpFailure.TimedOut, listener is null
                    ? $"was not loaded in {session._options.StartLimit}. Let it do less when it is loaded."
                    : $"took longer than {session._options.TimeLimit}. Let it do less, or give it more time.");
            }

            if (session._deadline.IsCancelled)
                return new OperationCanceledException($"{session.Named(listener)} was cancelled.", cancellationToken);
            return _exit switch
            {
                { IsFatal: true } exit => Fail(
                    PhpFailure.FatalError, $"ended its process with a fatal error: {exit.Message} ({exit.Place}). Mend it there.",
                    exit.Message, exit.Place),
                { } => Fail(PhpFailure.Exited, "ended its process with 'exit'. Let it return."),
                null => Fail(PhpFailure.Killed, "lost its process: it was killed, or PHP crashed. The next call starts another one."),
            };
        }

        private PhpPluginException Thrown(JsonElement message)
        {
            if (message.TryGetProperty("failure"u8, out JsonElement number))
                session._failures[number.GetInt32() - 1].Throw();
            string name = Text(message, "class"u8);
            string text = Text(message, "message"u8);
            (PhpFailure failure, string told) = name switch
            {
                "Dispatching\\PhpWorker\\CannotCross" => (PhpFailure.CannotCross, $"failed: {text}"),
                "OverflowException" when text.StartsWith("The answer has ", StringComparison.Ordinal)
                    || text.StartsWith("It printed ", StringComparison.Ordinal) => (PhpFailure.TooLong, $"failed: {text}"),
                _ => (listener is null ? PhpFailure.NotLoaded : PhpFailure.Threw, $"threw '{name}': {text} ({Place(message)})"),
            };
            return new PhpPluginException(failure, $"{session.Named(listener)} {told}")
            {
                PhpClass = name,
                PhpMessage = text,
                PhpPlace = Place(message),
                PhpTrace = Text(message, "trace"u8),
            };
        }

        private PhpPluginException Fail(PhpFailure failure, string what, string? message = null, string? place = null) =>
            new(failure, $"{session.Named(listener)} {what}") { PhpMessage = message, PhpPlace = place };

        private Exception Broken(Exception exception)
        {
            session.IsBroken = true;
            return exception;
        }

        private string Print(JsonElement message)
        {
            string output = Text(message, "output"u8);
            if (output.Length == 0)
                return output;
            if (session._options.Output is { } print)
                print(output);
            else
                WorkerLog.Printed(session._logger, session._plugin, output);
            return output;
        }

        private string Text(JsonElement message, ReadOnlySpan<byte> name) =>
            message.TryGetProperty(name, out JsonElement text) ? session._conversation.Read(text) as string ?? "" : "";

        private string? Place(JsonElement message) =>
            message.TryGetProperty("line"u8, out JsonElement line) ? $"{Path.GetFileName(Text(message, "file"u8))}:{line}" : null;
    }
}
