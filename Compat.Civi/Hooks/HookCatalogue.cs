namespace Compat.Civi;

/// <summary>The hooks that CiviCRM itself invokes, with their parameters as fields of the event.</summary>
public static partial class HookCatalogue
{
    /// <summary>The hooks, by name.</summary>
    public static IReadOnlyList<HookDefinition> All => s_all;

    /// <summary>The names of a hook's parameters.</summary>
    internal static string[] NamesOf(int index) => s_all[index].Names;
}
