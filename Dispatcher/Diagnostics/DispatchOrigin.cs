namespace Dispatching.Diagnostics;

/// <summary>Names what dispatches outside of requests, for pages that show dispatches: the transport of a message, say.</summary>
public static class DispatchOrigin
{
    private static readonly AsyncLocal<string?> s_current = new();

    /// <summary>
    /// The name for the caller's flow of control, and for every flow that it starts; <see langword="null"/> for none. What an asynchronous
    /// method sets ends with it.
    /// </summary>
    public static string? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }
}
