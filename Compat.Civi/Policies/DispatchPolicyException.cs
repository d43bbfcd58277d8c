namespace Compat.Civi;

/// <summary>The dispatch policy forbids an event. It was not dispatched.</summary>
/// <param name="message">What was forbidden.</param>
public sealed class DispatchPolicyException(string message) : InvalidOperationException(message);
