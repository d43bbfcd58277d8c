namespace Dispatching.AspNetCore.History;

/// <summary>An argument of a dispatch, as texts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its value when the dispatch began; <see langword="null"/> where it was not there.</param>
/// <param name="After">
/// Its value when the dispatch had ended; <see langword="null"/> where the argument was gone, or where the dispatch has not ended.
/// </param>
internal sealed record ArgumentChange(string Name, string? Before, string? After)
{
    public bool IsChanged => After is not null && After != Before;

    /// <summary>The arguments of a dispatch, those first that were there when it began.</summary>
    public static IReadOnlyList<ArgumentChange> Of(
        IReadOnlyList<KeyValuePair<string, string>> before, IReadOnlyList<KeyValuePair<string, string>> after) =>
    [
        .. before.Select(one => new ArgumentChange(one.Key, one.Value, Value(after, one.Key))),
        .. after.Where(one => Value(before, one.Key) is null).Select(one => new ArgumentChange(one.Key, null, one.Value)),
    ];

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>> arguments, string name) =>
        arguments.FirstOrDefault(one => one.Key == name).Value;
}
