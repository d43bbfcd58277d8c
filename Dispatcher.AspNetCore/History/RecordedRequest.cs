using System.Globalization;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.History;

/// <summary>One request and what it dispatched. Safe to read while it goes on.</summary>
/// <remarks>When it has ended it holds texts and numbers alone: nothing of the program lives longer for being recorded.</remarks>
internal sealed class RecordedRequest
{
    private readonly bool _keepsValues;
    private volatile DispatchRecording? _recording;
    private RequestState? _ended;

    public RecordedRequest(long number, HttpRequest request, DispatchRecording recording, bool keepsValues)
    {
        Number = number;
        Method = Texts.Shorten(request.Method);
        Path = Texts.Shorten(request.PathBase + request.Path);
        Query = keepsValues ? Texts.Shorten(request.QueryString.Value) : "";
        _keepsValues = keepsValues;
        _recording = recording;
    }

    public long Number { get; }

    public DateTimeOffset Begun { get; } = DateTimeOffset.UtcNow;

    public string Method { get; }

    /// <summary>The path, decoded.</summary>
    public string Path { get; }

    /// <summary>The query with its <c>?</c>; empty where values are not kept.</summary>
    public string Query { get; }

    /// <summary>What it has come to by now.</summary>
    public RequestState Read()
    {
        // The recording goes when the end is known, so whoever finds it gone finds the end.
        DispatchRecording? recording = _recording;
        return recording is null ? _ended! : new RequestState(null, null, [], TimelineReader.Read(recording, null, _keepsValues));
    }

    public void End(HttpContext context, Exception? failure)
    {
        DispatchRecording recording = _recording!;
        Timeline timeline = TimelineReader.Read(recording, failure, _keepsValues);
        _ended = new RequestState(
            timeline.RequestFailure > 0 && !context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK
                ? null
                : context.Response.StatusCode,
            timeline.Length,
            _keepsValues
                ? [.. context.Request.RouteValues.Take(32).Select(value => KeyValuePair.Create(
                    Texts.Shorten(value.Key), Texts.Read(() => Convert.ToString(value.Value, CultureInfo.InvariantCulture))))]
                : [],
            timeline);
        _recording = null;
    }
}
