using Compat.Mibew;
using EventDispatcher = Compat.Mibew.EventDispatcher;

namespace Tests.Systems;

internal sealed class MibewSystem : TestedSystem
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly Quiet _plugin = new();

    public override string Name => "mibew";

    public override bool CanBeStopped => false;

    public override void Listen(Action listener) => _dispatcher.AttachListener(EventName, _plugin, (EventArguments _) => listener());

    public override void ListenAsync(Func<CancellationToken, Task> listener) =>
        _dispatcher.AttachListener(
            EventName, _plugin, (EventArguments _, CancellationToken cancellation) => new ValueTask(listener(cancellation)));

    public override void Dispatch() => _dispatcher.TriggerEvent(EventName);

    public override async Task DispatchAsync(CancellationToken cancellationToken = default) =>
        await _dispatcher.TriggerEventAsync(EventName, null, cancellationToken);

    private sealed class Quiet : Plugin
    {
        public override void Run()
        {
        }
    }
}
