namespace Compat.Civi;

/// <summary>The dispatch policies that CiviCRM itself sets, for <see cref="CiviEventDispatcher.SetDispatchPolicy"/>.</summary>
public static class BootPolicies
{
    /// <summary>Until modules are loaded: hooks come too early, internal events run, anything else fails.</summary>
    public static IReadOnlyDictionary<string, string?> Boot { get; } = new OrderedDictionary<string, string?>(StringComparer.Ordinal)
    {
        ["/^hook_/"] = "not-ready",
        ["/^civi\\./"] = "run",
    };

    /// <summary>When an upgrade ends: records change without anybody hearing of it, anything else runs.</summary>
    public static IReadOnlyDictionary<string, string?> UpgradeFinish { get; } =
        new OrderedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["/^hook_civicrm_(pre|post)$/"] = "drop",
            ["/./"] = "run",
        };

    /// <summary>While the database is upgraded: extensions must not run.</summary>
    /// <param name="isStrict">Whether what is dropped is logged.</param>
    /// <returns>The policy.</returns>
    public static IReadOnlyDictionary<string, string?> UpgradeMain(bool isStrict = false)
    {
        string drop = isStrict ? "warn-drop" : "drop";
        return new OrderedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["hook_civicrm_config"] = "run",
            ["hook_civicrm_permission"] = "fail",
            ["hook_civicrm_managed"] = "fail",
            ["hook_civicrm_crypto"] = "drop",
            ["/^hook_civicrm_(pre|post)$/"] = "drop",
            ["/^hook_civicrm_/"] = drop,
            ["/^civi\\./"] = "run",
            ["/./"] = drop,
        };
    }
}
