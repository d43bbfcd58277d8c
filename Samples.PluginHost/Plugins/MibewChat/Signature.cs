using Compat.Mibew;

namespace PluginHost.Plugins.MibewChat;

/// <summary>Adds a line to operators' messages when they are read. What is kept stays as it was written.</summary>
public sealed class Signature : Plugin
{
    private const int KindOfOperators = 2;

    /// <inheritdoc/>
    public override void Run() => Dispatcher.AttachListener(Events.ThreadGetMessagesAlter, this, OnRead);

    private void OnRead(ThreadGetMessagesAlterArguments read)
    {
        foreach (IDictionary<string, object?> message
            in read.Messages.OfType<IDictionary<string, object?>>().Where(message => message["kind"] is KindOfOperators))
            message["message"] = $"{message["message"]}\n-- Example Ltd., at your service";
    }
}
