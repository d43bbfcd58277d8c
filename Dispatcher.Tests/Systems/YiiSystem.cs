using Compat.Yii;

namespace Tests.Systems;

internal sealed class YiiSystem : TestedSystem
{
    private readonly Component _component = new();
    private Event _event = new();

    public override string Name => "yii";

    public override void Listen(Action listener) => _component.On(EventName, _ => listener());

    public override void ListenAsync(Func<CancellationToken, Task> listener) =>
        _component.On(EventName, (Func<Event, CancellationToken, Task>)((_, cancellation) => listener(cancellation)));

    public override void Dispatch() => _component.Trigger(EventName, _event = new Event());

    public override async Task DispatchAsync(CancellationToken cancellationToken = default) =>
        await _component.TriggerAsync(EventName, _event = new Event(), cancellationToken);

    public override void Stop() => _event.Handled = true;
}
