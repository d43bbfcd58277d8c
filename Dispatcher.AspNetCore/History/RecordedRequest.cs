using System.Globalization;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.History;

/// <summary>One request and what it dispatched. Safe to read while it goes on.</summary>
/// <remarks>When it has ended it holds texts and numbers alone: nothing of the program lives longer for being recorded.</remarks>
internal sealed class RecordedRequest
{
    private readonly bool _keepsValues;
    private readonly HistoryChanges _changes;
    private volatile DispatchRecording? _recording;
    private RequestState? _ended;

    public RecordedRequest(long number, HttpRequest? request, DispatchRecording recording, bool keepsValues, HistoryChanges changes)
    {
        _changes = changes;
        Number = number;
        Method = Texts.Shorten(request?.Method);
        Path = request is null ? Outside() : Texts.Shorten(request.PathBase + request.Path);
        Query = keepsValues ? Texts.Shorten(request?.QueryString.Value) : "";
        _keepsValues = keepsValues;
        _recording = recording;
    }

    public long Number { get; }

    public DateTimeOffset Begun { get; } = DateTimeOffset.UtcNow;

    /// <summary>The method; empty outside of requests.</summary>
    public string Method { get; }

    /// <summary>The method and the path.</summary>
    public string Title => Method.Length == 0 ? Path : $"{Method} {Path}";

    /// <summary>The path, decoded.</summary>
    public string Path { get; }

    /// <summary>The query with its <c>?</c>; empty where values are not kept.</summary>
    public string Query { get; }

    /// <summary>What it has come to by now.</summary>
    public RequestState Read()
    {
        // The recording goes when the end is known, so whoever finds it gone finds the end.
        DispatchRecording? recording = _recording;
        return recording is null
            ? _ended!
            : new RequestState(null, null, [], TimelineReader.Read(recording, null, _keepsValues, isCancelled: false));
    }

    public void End(HttpContext context, Exception? failure)
    {
        // That the client went away is no failure of the program's.
        bool isCancelled = context.RequestAborted.IsCancellationRequested;
        Timeline timeline = TimelineReader.Read(_recording!, failure, _keepsValues, isCancelled);
        _ended = new RequestState(
            timeline.RequestFailure > 0 && !context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK
                ? null
                : context.Response.StatusCode,
            timeline.Length,
            _keepsValues
                ? [.. context.Request.RouteValues.Take(32).Select(value => KeyValuePair.Create(
                    Texts.Shorten(value.Key), Texts.Read(() => Convert.ToString(value.Value, CultureInfo.InvariantCulture))))]
                : [],
            timeline,
            isCancelled && failure is OperationCanceledException);
        _recording = null;
        _changes.Tell();
    }

    private static string Outside() =>
        DispatchOrigin.Current is { } origin ? Texts.Shorten($"outside requests: {origin}") : "outside requests";

    /// <summary>A dispatch outside of requests has ended.</summary>
    public void End(Exception? failure)
    {
        Timeline timeline = TimelineReader.Read(_recording!, failure, _keepsValues, isCancelled: false);
        _ended = new RequestState(null, timeline.Length, [], timeline, IsOutside: true);
        _recording = null;
        _changes.Tell();
    }
}
