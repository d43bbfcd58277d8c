namespace Compat.Civi;

/// <summary>A method that listens to an event, as an entry of a subscriber's map.</summary>
/// <param name="EventName">The event; <c>&amp;hook_…</c> for a method that takes the hook's parameters.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Priority">Higher comes first.</param>
public readonly record struct SubscribedMethod(string EventName, string Method, int Priority = 0);
