namespace Compat.Civi;

/// <summary>One method that listens to one event.</summary>
/// <param name="EventName">The event; with <c>&amp;</c> before it, the method gets the hook's parameters.</param>
/// <param name="Method">The method.</param>
/// <param name="Priority">Higher comes first.</param>
public sealed record ListenerMapEntry(string EventName, string Method, int Priority);
