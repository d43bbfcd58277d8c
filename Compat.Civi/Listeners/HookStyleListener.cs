using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>
/// A listener that gets a hook's parameters in order, by reference, instead of the event; what it returns is merged. What <c>&amp;</c>
/// before an event's name makes of a listener; kept in a variable, it can be removed again. CiviCRM's class of this name.
/// </summary>
public sealed class HookStyleListener
{
    /// <summary>Makes a listener of a function.</summary>
    /// <param name="function">Its parameters are the hook's, in order, those with <c>ref</c> by reference.</param>
    /// <exception cref="ArgumentException">The function takes an event, which it would not get.</exception>
    public HookStyleListener(Delegate function)
        : this(FromDelegate(function))
    {
    }

    /// <summary>Makes a listener of a function.</summary>
    /// <param name="function">The function.</param>
    public HookStyleListener(HookFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        Function = function;
    }

    /// <summary>The function.</summary>
    public HookFunction Function { get; }

    /// <summary>Calls the function with the event's values, and adds what it returns to the event.</summary>
    /// <param name="event">The event.</param>
    public void Invoke(GenericHookEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        @event.AddReturnValues(Function.Call(@event.GetHookValues()));
    }

    /// <summary>Calls the function with the event's values, awaits it, and adds what it returns to the event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="cancellationToken">Given to it, where it takes one.</param>
    /// <returns>The end of the call.</returns>
    public ValueTask InvokeAsync(GenericHookEvent @event, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return FinishAsync(@event, cancellationToken);
    }

    private async ValueTask FinishAsync(GenericHookEvent @event, CancellationToken cancellationToken) =>
        @event.AddReturnValues(await Function.CallAsync(@event.GetHookValues(), cancellationToken).ConfigureAwait(true));

    /// <inheritdoc/>
    public override string ToString() => $"{Function.Name}(&...)";

    private static HookFunction FromDelegate(Delegate function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (function.GetType().GetMethod("Invoke")!.GetParameters() is [{ } first, ..]
            && typeof(IStoppableEvent).IsAssignableFrom(first.ParameterType))
        {
            throw new ArgumentException(
                $"The listener '{HookFunction.NameOf(function.Method)}' takes a '{first.ParameterType.Name}',"
                + " but with '&' before the event's name it gets the hook's parameters."
                + " Leave the '&' out, or write the parameters with their types, as in (ref string content) => …",
                nameof(function));
        }

        return HookFunction.From(function);
    }
}
