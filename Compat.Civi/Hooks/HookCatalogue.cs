namespace Compat.Civi;

/// <summary>The hooks that CiviCRM itself invokes, with their parameters as fields of the event.</summary>
public static partial class HookCatalogue
{
    /// <summary>The hooks, by name.</summary>
    public static IReadOnlyList<HookDefinition> All => s_all;

    internal static HookDefinition At(int index) => s_all[index];
}
