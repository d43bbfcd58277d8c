namespace Dispatching.AspNetCore;

/// <summary>A table of the program's own on the page: what it knows of its plugins, for example.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Columns">What its columns are called.</param>
/// <param name="ReadRows">
/// Reads its rows, each with a text for every column, whenever the page is shown. Safe for use by several threads at once.
/// </param>
public sealed record PageTable(string Title, IReadOnlyList<string> Columns, Func<IEnumerable<IReadOnlyList<string>>> ReadRows);
