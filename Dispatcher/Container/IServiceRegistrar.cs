using System.Diagnostics.CodeAnalysis;

namespace Dispatching;

/// <summary>A container under construction, as a catalogue of listeners sees it.</summary>
internal interface IServiceRegistrar
{
    /// <summary>Registers a class for a scope each, unless the program registers it.</summary>
    void RegisterService([DynamicallyAccessedMembers(ListenerCatalogue.Made)] Type service);

    /// <summary>Registers a dispatcher of a name, which has not been registered here yet.</summary>
    void RegisterDispatcher(string name);
}
