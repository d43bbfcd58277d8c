namespace PluginHost.Web.Pages;

/// <summary>What is asked of a page.</summary>
/// <param name="Controller">The controller's name.</param>
/// <param name="Action">The action's name.</param>
/// <param name="Query">The query, of several values of one name the last one.</param>
public sealed record PageRequest(string Controller, string Action, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>The path.</summary>
    /// <returns>As in <c>events/show</c>.</returns>
    public override string ToString() => $"{Controller}/{Action}";
}
