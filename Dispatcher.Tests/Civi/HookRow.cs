namespace Tests.CiviAdapter;

/// <summary>A hook of the table.</summary>
/// <param name="Name">The hook without <c>hook_civicrm_</c>; it ends in <c>_</c> where it goes on.</param>
/// <param name="Open">What the name goes on with, or nothing.</param>
/// <param name="IsByHand">Whether HookInvoker's method is written by hand.</param>
/// <param name="Parameters">What the method takes.</param>
/// <param name="Fields">What the event calls its values.</param>
/// <param name="When">When it fires: the end of a sentence.</param>
internal sealed record HookRow(string Name, string Open, bool IsByHand, HookRowParameter[] Parameters, string[] Fields, string When)
{
    public string Event => "hook_civicrm_" + Name;

    public string Method => string.Concat(Name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Capital));

    /// <summary>The event's fields as the catalogue has them.</summary>
    public string Definition => string.Join(", ", Fields.Select((name, place) =>
        (place < Parameters.Length && Parameters[place].IsByReference ? "&" : "") + name));

    /// <summary>How many parameters each method takes: one by reference cannot have a default, so another method leaves it out.</summary>
    public IEnumerable<int> Counts =>
        Array.FindIndex(Parameters, one => one is { IsByReference: true, Default: not null }) is var first and >= 0
        ? [Parameters.Length, first]
        : [Parameters.Length];

    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
