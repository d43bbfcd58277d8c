using System.Globalization;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Numbers and outcomes as people read them.</summary>
internal static class Wording
{
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    public static string Duration(TimeSpan? duration) => duration switch
    {
        null => "under way",
        { TotalSeconds: >= 10 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s"),
        { TotalMilliseconds: >= 100 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        { TotalMilliseconds: >= 10 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms"),
        { TotalMilliseconds: >= 1 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms"),
        { } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.000} ms"),
    };

    /// <summary>The exact times of what began and ended, in milliseconds.</summary>
    public static string Times(TimeSpan start, TimeSpan? duration) => duration is { } took
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"from {start.TotalMilliseconds:0.####} ms to {(start + took).TotalMilliseconds:0.####} ms: {took.TotalMilliseconds:0.####} ms")
        : string.Create(CultureInfo.InvariantCulture, $"from {start.TotalMilliseconds:0.####} ms on, under way");

    /// <summary>The status code, or what there is instead of one.</summary>
    public static string Status(RequestState state) =>
        state.IsCancelled ? "cancelled"
        : state.StatusCode?.ToString(CultureInfo.InvariantCulture)
            ?? (state.Duration is null ? "under way" : HasSucceeded(state) ? "done" : "failed");

    /// <summary>The class of the stylesheet that colours it.</summary>
    public static string StatusClass(RequestState state) => state.StatusCode switch
    {
        _ when state.IsCancelled => "odd",
        null => state.Duration is null ? "waiting" : HasSucceeded(state) ? "good" : "bad",
        >= 500 => "bad",
        >= 400 => "odd",
        _ => "good",
    };

    /// <summary>Whether a request, or a dispatch outside of requests, has come to a bad end.</summary>
    public static bool HasFailed(RequestState state) => StatusClass(state) == "bad";

    private static bool HasSucceeded(RequestState state) => state.IsOutside && state.Timeline.RequestFailure == 0;
}
