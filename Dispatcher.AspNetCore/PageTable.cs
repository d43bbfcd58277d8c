namespace Dispatching.AspNetCore;

/// <summary>A table of the program's own on the page: what it knows of its plugins, for example.</summary>
/// <param name="Title">The heading above it.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="ReadRows">
/// Reads its rows, each with a text for every column, whenever the page is shown. Safe for use by several threads at once.
/// </param>
public sealed record PageTable(string Title, IReadOnlyList<string> Columns, Func<IEnumerable<IReadOnlyList<string>>> ReadRows)
{
    /// <summary>
    /// Whether it stands at the top of the page while it has rows: for what somebody must see, a plugin that is left out, for example.
    /// Else it stands below the events.
    /// </summary>
    public bool StandsFirst { get; init; }
}
