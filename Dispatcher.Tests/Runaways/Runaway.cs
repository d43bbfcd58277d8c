namespace Tests.Runaways;

/// <summary>One way into a recursion without end.</summary>
/// <param name="Name">The way's name.</param>
/// <param name="EventName">The event that the exception must name.</param>
/// <param name="Begin">Makes what is needed and dispatches; it never returns without an exception.</param>
internal sealed record Runaway(string Name, string EventName, Action Begin)
{
    public static IReadOnlyList<Runaway> All { get; } =
        [.. EngineRunaways.All, .. WrapperRunaways.All, .. ContainerRunaways.All, .. AdapterRunaways.All];

    public static Runaway Of(string name) => All.First(one => string.Equals(one.Name, name, StringComparison.Ordinal));

    public override string ToString() => Name;
}
