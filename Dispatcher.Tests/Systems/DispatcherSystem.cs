using Dispatching;
using Dispatching.Contracts;

namespace Tests.Systems;

internal sealed class DispatcherSystem : TestedSystem
{
    private readonly EventDispatcher _dispatcher = new();
    private Contract _event = new();

    public override string Name => "dispatcher";

    public override void Listen(Action listener) => _dispatcher.AddListener<Contract>(EventName, _ => listener());

    public override void ListenAsync(Func<CancellationToken, Task> listener) =>
        _dispatcher.AddListener<Contract>(EventName, (_, cancellation) => listener(cancellation));

    public override void Dispatch() => _dispatcher.Dispatch(_event = new Contract(), EventName);

    public override async Task DispatchAsync(CancellationToken cancellationToken = default) =>
        await _dispatcher.DispatchAsync(_event = new Contract(), EventName, cancellationToken);

    public override void Stop() => _event.StopPropagation();

    private sealed class Contract : StoppableEvent;
}
