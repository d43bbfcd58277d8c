using System.Diagnostics.CodeAnalysis;

namespace Dispatching.Container;

/// <summary>A container under construction, as a catalogue of listeners sees it.</summary>
/// <remarks>The packages for containers implement it; another container needs an implementation of its own.</remarks>
public interface IServiceRegistrar
{
    /// <summary>Registers a class for a scope each, unless the program registers it.</summary>
    /// <param name="service">The class.</param>
    void RegisterService([DynamicallyAccessedMembers(ListenerCatalogue.Made)] Type service);

    /// <summary>Registers a dispatcher of a name, which has not been registered here yet.</summary>
    /// <param name="name">The name; not empty.</param>
    void RegisterDispatcher(string name);
}
