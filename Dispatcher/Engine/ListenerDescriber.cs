using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>Describes a listener.</summary>
/// <typeparam name="TListener">The kind of listener.</typeparam>
/// <param name="entry">The listener.</param>
/// <returns>The description.</returns>
public delegate ListenerDescription ListenerDescriber<TListener>(in ChainEntry<TListener> entry)
    where TListener : class;
