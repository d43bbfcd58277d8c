using System.Diagnostics.CodeAnalysis;

namespace Compat.Comodojo;

/// <summary>Stands for a plugin that is made for each request, among those that are loaded once.</summary>
/// <typeparam name="TPlugin">The plugin's class.</typeparam>
public sealed class RegisteredPlugin<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TPlugin>
    : IComodojoPlugin
    where TPlugin : class, IComodojoPlugin
{
    /// <inheritdoc/>
    public void Load(ComodojoDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        dispatcher.RegisterPlugin<TPlugin>();
    }
}
