using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A listener, and what it stands for.</summary>
/// <param name="Listener">The listener.</param>
/// <param name="Functions">The modules' functions, in order, where it is <c>delegateToUF</c>; else none.</param>
public sealed record InspectedListener(ListenerDescription Listener, IReadOnlyList<HostFunction> Functions);
