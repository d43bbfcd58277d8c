namespace Tests.Runaways;

/// <summary>One way into a recursion without end.</summary>
/// <param name="Name">The way's name.</param>
/// <param name="EventName">The event that the exception must name.</param>
/// <param name="Begin">Makes what is needed and dispatches; it never returns without an exception.</param>
internal sealed record Runaway(string Name, string EventName, Action Begin)
{
    public static IReadOnlyList<Runaway> All { get; } =
        [.. EngineRunaways.All, .. WrapperRunaways.All, .. ContainerRunaways.All, .. AdapterRunaways.All];

    /// <summary>A few of all kinds, for stacks that take long to be used up.</summary>
    public static IReadOnlyList<Runaway> Few { get; } =
    [
        .. ((string[])
        [
            "type", "name, awaited", "scopes with listeners", "empty scopes, awaited", "constructors in scopes", "dispatcher, awaited",
            "moss's kernel", "civi's modules, awaited", "comodojo's services",
        ]).Select(Of),
    ];

    public static Runaway Of(string name) => All.First(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}
