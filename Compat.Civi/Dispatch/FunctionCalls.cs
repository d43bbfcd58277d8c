namespace Compat.Civi;

/// <summary>How far one dispatch has come with the functions of modules. They are one listener in CiviCRM, several here.</summary>
internal sealed class FunctionCalls
{
    private FunctionResults _results;

    /// <summary>Whether the first was called, and the last has not returned.</summary>
    public bool AreUnderWay { get; private set; }

    /// <summary>The one that is awaited.</summary>
    public FunctionListener? Awaited { get; set; }

    /// <summary>A function is about to be called.</summary>
    /// <param name="hook">The hook without <c>hook_</c>.</param>
    /// <param name="event">The event.</param>
    /// <exception cref="InvalidOperationException">It is the first, and the event has more parameters than modules take.</exception>
    public void Begin(string hook, GenericHookEvent @event)
    {
        if (AreUnderWay)
            return;
        UserFramework.CheckCount(hook, @event);
        AreUnderWay = true;
    }

    /// <summary>Takes what a function returned.</summary>
    public void Take(HostFunction function, object? result) => _results.Take(function, result);

    /// <summary>The last function has returned: only now is anything merged.</summary>
    public void End(UserFramework framework, GenericHookEvent @event)
    {
        AreUnderWay = false;
        @event.AddReturnValues(framework.Combine(_results));
    }
}
