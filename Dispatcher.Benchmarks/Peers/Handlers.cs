using Mediator;

namespace Benchmarks.Peers;

/// <summary>Empty handlers, which Mediator's generator finds when it compiles: one for the one event, eight for the other.</summary>
internal static class Handlers
{
    internal sealed class Only : INotificationHandler<HeardOnce>
    {
        public ValueTask Handle(HeardOnce notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class First : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Second : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Third : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Fourth : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Fifth : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Sixth : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Seventh : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }

    internal sealed class Eighth : INotificationHandler<HeardEightTimes>
    {
        public ValueTask Handle(HeardEightTimes notification, CancellationToken cancellationToken) => default;
    }
}
