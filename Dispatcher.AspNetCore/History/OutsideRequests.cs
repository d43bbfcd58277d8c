using System.Runtime.CompilerServices;
using Dispatching.Diagnostics;

namespace Dispatching.AspNetCore.History;

/// <summary>Records what the program dispatches outside of requests, each such dispatch as an entry of the history.</summary>
/// <param name="history">The history.</param>
/// <param name="options">How much is kept.</param>
internal sealed class OutsideRequests(RequestHistory history, DispatcherPageOptions options)
{
    private readonly ConditionalWeakTable<DispatchRecording, RecordedRequest> _begun = [];

    /// <summary>Records from when it is started.</summary>
    public DispatchRecordings Record() => new(Begin, End, isStarted: false);

    private DispatchRecording Begin()
    {
        DispatchRecording recording = options.NewRecording();
        _begun.Add(recording, history.Begin(null, recording, options));
        return recording;
    }

    private void End(DispatchRecording recording, Exception? failure)
    {
        if (_begun.TryGetValue(recording, out RecordedRequest? begun))
            begun.End(failure);
    }
}
