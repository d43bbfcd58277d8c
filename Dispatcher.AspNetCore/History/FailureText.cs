namespace Dispatching.AspNetCore.History;

/// <summary>An exception as texts.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Message">Its message; <see langword="null"/> where values are not kept.</param>
/// <param name="Stack">Where it was thrown.</param>
/// <param name="Inner">The exception inside.</param>
internal sealed record FailureText(string Type, string? Message, string Stack, FailureText? Inner)
{
    private const int Deepest = 4;

    public static FailureText Of(Exception failure, bool keepsValues) => Of(failure, keepsValues, 0);

    private static FailureText Of(Exception failure, bool keepsValues, int depth) => new(
        Texts.Shorten(failure.GetType().ToString()),
        keepsValues ? Texts.Read(() => failure.Message, Texts.Long) : null,
        Texts.Read(() => failure.StackTrace, Texts.Long),
        failure.InnerException is { } inner && depth < Deepest ? Of(inner, keepsValues, depth + 1) : null);
}
