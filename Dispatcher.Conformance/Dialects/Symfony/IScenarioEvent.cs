using Dispatching.Contracts;

namespace Conformance.Dialects.Symfony;

/// <summary>An event that bears the name that a scenario gave it.</summary>
internal interface IScenarioEvent
{
    string As { get; }
}

internal sealed record LastingEvent(string As) : IScenarioEvent;

internal sealed class StoppableScenarioEvent(string name) : StoppableEvent, IScenarioEvent
{
    public string As => name;
}
