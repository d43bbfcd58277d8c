using Dispatching.Contracts;

namespace Tests.Runaways;

[EventName(Name)]
internal sealed class RunawayEvent
{
    public const string Name = "runaway";
}
