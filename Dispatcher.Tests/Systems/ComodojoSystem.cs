using Compat.Comodojo;

namespace Tests.Systems;

internal sealed class ComodojoSystem : TestedSystem
{
    private readonly ComodojoDispatcher _dispatcher = new();

    public override string Name => "comodojo";

    public override bool CanBeStopped => false;

    public override bool PassesOverFailures => true;

    public override void Listen(Action listener) => _dispatcher.AddHook<object>(EventName, _ => listener());

    public override void ListenAsync(Func<CancellationToken, Task> listener) =>
        _dispatcher.AddHook<object>(EventName, (object _, CancellationToken cancellation) => listener(cancellation));

    public override void Dispatch() => _dispatcher.Fire(EventName, HookType.Void, new ObjectRequest());

    public override async Task DispatchAsync(CancellationToken cancellationToken = default) =>
        await _dispatcher.FireAsync(EventName, HookType.Void, new ObjectRequest(), cancellationToken);
}
