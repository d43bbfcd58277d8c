namespace Dispatching.PhpWorker;

/// <summary>What a call of a listener gave.</summary>
/// <param name="Value">What the listener returned.</param>
/// <param name="Arguments">
/// The arguments afterwards, by reference or not. Objects are those that were given, with what PHP has changed of them; what PHP left as
/// it was, is what was given.
/// </param>
/// <param name="Output">What the listener printed.</param>
public sealed record PhpCallResult(object? Value, IReadOnlyList<object?> Arguments, string Output);
