namespace Compat.Civi;

/// <summary>The event of <c>hook_civicrm_caseChange</c>. It has a property instead of fields.</summary>
/// <param name="analyzer">What knows the case.</param>
public sealed class CaseChangeEvent(object? analyzer) : GenericHookEvent(s_properties, [analyzer], 1, 0, areProperties: true)
{
    private static readonly string[] s_properties = ["analyzer"];

    /// <summary>What knows the case.</summary>
    public object? Analyzer => Read(0);
}
