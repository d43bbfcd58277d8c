using Dispatching.Contracts;

namespace Conformance.Dialects.Symfony;

/// <summary>A listener of a scenario: an object of its own whose method listens, or what makes it when it is called.</summary>
internal sealed class ScenarioListener
{
    private readonly Action<string> _make;
    private readonly Action<string, object, EventContext> _call;

    public ScenarioListener(string name, bool isLazy, Action<string> make, Action<string, object, EventContext> call)
    {
        Name = name;
        IsLazy = isLazy;
        _make = make;
        _call = call;
        Method = Listen;
        Factory = Make;
    }

    public string Name { get; }

    public bool IsLazy { get; }

    public Action<object, EventContext> Method { get; }

    public Func<ScenarioListener> Factory { get; }

    /// <summary>What it was added as.</summary>
    public Delegate AddedAs => IsLazy ? Factory : Method;

    private ScenarioListener Make()
    {
        _make(Name);
        return this;
    }

    private void Listen(object @event, EventContext context) => _call(Name, @event, context);
}
