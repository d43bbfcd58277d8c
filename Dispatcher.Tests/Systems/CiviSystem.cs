using Compat.Civi;

namespace Tests.Systems;

internal sealed class CiviSystem : TestedSystem
{
    private readonly CiviEventDispatcher _dispatcher = new();
    private GenericHookEvent _event = GenericHookEvent.Create();

    public override string Name => "civi";

    public override void Listen(Action listener) => _dispatcher.AddListener(EventName, _ => listener());

    public override void ListenAsync(Func<CancellationToken, Task> listener) =>
        _dispatcher.AddListener(EventName, (GenericHookEvent _, CancellationToken cancellation) => new ValueTask(listener(cancellation)));

    public override void Dispatch() => _dispatcher.Dispatch(EventName, _event = GenericHookEvent.Create());

    public override async Task DispatchAsync(CancellationToken cancellationToken = default) =>
        await _dispatcher.DispatchAsync(EventName, _event = GenericHookEvent.Create(), cancellationToken);

    public override void Stop() => _event.StopPropagation();
}
