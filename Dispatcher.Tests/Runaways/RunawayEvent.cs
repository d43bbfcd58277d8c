using Dispatching.Contracts;

namespace Tests.Runaways;

[EventName(Name)]
internal class RunawayEvent
{
    public const string Name = "runaway";
}
