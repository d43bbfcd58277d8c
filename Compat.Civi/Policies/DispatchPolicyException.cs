namespace Compat.Civi;

/// <summary>The dispatch policy forbids an event.</summary>
/// <param name="eventName">The event.</param>
public sealed class DispatchPolicyException(string eventName) : InvalidOperationException(
    $"The dispatch policy that is in force forbids the event '{eventName}'."
    + " Wait until it is lifted, or give the event another action in it.")
{
    /// <summary>The event.</summary>
    public string EventName { get; } = eventName;
}
