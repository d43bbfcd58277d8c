using Microsoft.Extensions.DependencyInjection;

namespace Compat.Moss;

/// <summary>The services that a container has under a key.</summary>
internal sealed class KeyedComponents(IServiceProvider services) : IMossContainer
{
    public object? Get(string id) => services.GetRequiredKeyedService<object>(id);

    public bool Exists(string id) => services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(object), id) == true;
}
