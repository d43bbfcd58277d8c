namespace Dispatching.AspNetCore.History;

/// <summary>Texts of bounded length, so that a history of a bounded number of them is bounded.</summary>
internal static class Texts
{
    /// <summary>The length of names and paths.</summary>
    public const int Name = 1024;

    /// <summary>The length of stacks and messages.</summary>
    public const int Long = 4096;

    public static string Shorten(string? text, int length = Name) =>
        text is null ? "" : text.Length <= length ? text : text[..length];

    /// <summary>What somebody else's code gives as a text, or what it throws instead.</summary>
    public static string Read(Func<string?> read, int length = Name)
    {
        try
        {
            return Shorten(read(), length);
        }
#pragma warning disable CA1031 // Whatever an exception's own property throws, the request that it ended must be shown.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"(reading it threw a '{exception.GetType()}')";
        }
    }
}
