namespace Compat.Moss;

/// <summary>Where components and parameters come from. Moss's <c>ContainerInterface</c>, as far as listeners need it.</summary>
public interface IMossContainer
{
    /// <summary>A component or parameter.</summary>
    /// <param name="id">Its identifier; <c>a.b</c> is the entry <c>b</c> of the map or list <c>a</c>.</param>
    /// <returns>The component.</returns>
    /// <exception cref="MossContainerException">There is none of that identifier.</exception>
    object? Get(string id);

    /// <summary>Whether there is a component or parameter, not looking into maps.</summary>
    /// <param name="id">Its identifier.</param>
    /// <returns>Whether there is one.</returns>
    bool Exists(string id);
}
