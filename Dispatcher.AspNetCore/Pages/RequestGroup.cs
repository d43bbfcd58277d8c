using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Pages;

/// <summary>Requests that are alike: of one method and path, and with one outcome.</summary>
/// <param name="Request">The newest.</param>
/// <param name="State">What that one has come to.</param>
/// <param name="Count">How many there are.</param>
internal sealed record RequestGroup(RecordedRequest Request, RequestState State, int Count)
{
    /// <summary>The groups, those that failed first, then the newest.</summary>
    /// <param name="requests">The requests, the newest first.</param>
    /// <param name="isEachApart">Whether each stands for itself.</param>
    public static IReadOnlyList<RequestGroup> Of(
        IEnumerable<(RecordedRequest Request, RequestState State)> requests, bool isEachApart) =>
    [
        .. requests
            .GroupBy(one => isEachApart || one.State.Duration is null || one.Request.Method.Length == 0
                ? (one.Request.Number, "", "")
                : (0, one.Request.Title, Wording.Status(one.State)))
            .Select(same => new RequestGroup(same.First().Request, same.First().State, same.Count()))
            .OrderByDescending(group => Wording.HasFailed(group.State)),
    ];
}
