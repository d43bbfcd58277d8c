using Compat.Yii;

namespace Dispatching.PhpWorker.Listening;

/// <summary>Yii's: handlers of classes, and of the application.</summary>
internal sealed class YiiListening(PhpPlugin plugin)
{
    public int Listen(EventRegistry events, Application application)
    {
        IReadOnlyList<PhpListener> listeners = plugin.Of(PhpSystem.Yii);
        foreach (PhpListener listener in listeners)
        {
            EventTarget target = string.IsNullOrEmpty(listener.ClassName) ? application : events.Class(NameOf(listener.ClassName));
            Action<Event> call = e => Call(listener, e);
            target.On(
                listener.EventName, call, append: listener.IsAppended, expression: listener.Name, filePath: plugin.FullPath, lineNumber: 0);
            plugin.AtEnd(() => target.Off(listener.EventName, call));
        }

        plugin.Connect(PhpSystem.Yii, (eventName, arguments) =>
        {
            string name = (string)arguments[0]!;
            var @event = arguments[1] as Event;
            if (name.Length == 0)
                application.Trigger(eventName, @event);
            else
                events.Trigger(TypeOf(name, eventName), eventName, @event);
            return null;
        });
        return listeners.Count;
    }

    private void Call(PhpListener listener, Event @event) =>
        plugin.Call(listener, [@event], areEvents: true, own: null, CancellationToken.None);

    private string NameOf(string phpClass) => plugin.Options.TypeOf(phpClass)?.FullName ?? phpClass.Replace('\\', '.');

    private Type TypeOf(string phpClass, string eventName) => plugin.Options.TypeOf(phpClass) ?? throw new InvalidOperationException(
        $"'{eventName}' was triggered in PHP for the class '{phpClass}', which is no class here. Map it: options.Map<…>(\"{phpClass}\").");
}
