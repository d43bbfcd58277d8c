using System.Diagnostics.CodeAnalysis;

namespace Compat.Comodojo.Hooks;

/// <summary>A plugin that is made for each request.</summary>
/// <param name="type">Its class.</param>
/// <param name="order">Its place among the plugins and hooks of the dispatcher.</param>
internal sealed class RequestPlugin(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type type, long order)
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type Type { get; } = type;

    public long Order { get; } = order;
}
