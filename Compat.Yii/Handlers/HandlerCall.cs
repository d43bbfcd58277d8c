namespace Compat.Yii.Handlers;

/// <summary>What a synchronous trigger needs of a handler, side by side in memory.</summary>
internal readonly struct HandlerCall(Action<Event> listener, object? data)
{
    public readonly Action<Event> Listener = listener;

    public readonly object? Data = data;
}
