using Compat.Moss;

namespace Tests.Systems;

internal sealed class MossSystem : TestedSystem
{
    private readonly MossDispatcher _dispatcher = new();

    public override string Name => "moss";

    public override void Listen(Action listener) => _dispatcher.Register(EventName, (_, _, _) => listener());

    public override void ListenAsync(Func<CancellationToken, Task> listener) => _dispatcher.Register(
        EventName,
        async ValueTask<object?> (_, subject, _, cancellation) =>
        {
            await listener(cancellation);
            return subject;
        });

    public override void Dispatch() => _dispatcher.Fire(EventName);

    public override async Task DispatchAsync(CancellationToken cancellationToken = default) =>
        await _dispatcher.FireAsync(EventName, cancellationToken: cancellationToken);

    public override void Stop() => _dispatcher.Stop();
}
