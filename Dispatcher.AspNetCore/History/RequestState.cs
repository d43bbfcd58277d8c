namespace Dispatching.AspNetCore.History;

/// <summary>What a request has come to.</summary>
/// <param name="StatusCode">What was answered; <see langword="null"/> while it goes on, and where an exception left it.</param>
/// <param name="Duration">How long it took; <see langword="null"/> while it goes on.</param>
/// <param name="RouteValues">The values of its route, where values are kept.</param>
/// <param name="Timeline">What it dispatched.</param>
/// <param name="IsCancelled">Whether its client went away, which ended it.</param>
/// <param name="IsOutside">Whether it is a dispatch outside of requests, which is answered nothing.</param>
internal sealed record RequestState(
    int? StatusCode,
    TimeSpan? Duration,
    IReadOnlyList<KeyValuePair<string, string>> RouteValues,
    Timeline Timeline,
    bool IsCancelled = false,
    bool IsOutside = false);
