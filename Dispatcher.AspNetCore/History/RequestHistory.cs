using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.History;

/// <summary>The last requests of one program. Safe for use by several threads at once.</summary>
internal sealed class RequestHistory
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = [];

    // Apart, so that a busy worker leaves the requests their room.
    private readonly Queue<RecordedRequest> _outside = [];
    private DispatchRecordings? _recordings;
    private long _last;

    /// <summary>Tells when a request has begun or ended.</summary>
    public HistoryChanges Changes { get; } = new();

    /// <summary>What the page that shows it was told; <see langword="null"/> while there is none.</summary>
    public DispatcherPageOptions? Options { get; private set; }

    /// <summary>The requests, the newest first.</summary>
    public IReadOnlyList<RecordedRequest> Latest
    {
        get
        {
            lock (_gate)
                return [.. _requests.Concat(_outside).OrderByDescending(request => request.Number)];
        }
    }

    /// <summary>A page is there to show it.</summary>
    public void Serve(DispatcherPageOptions options)
    {
        if (Options is not null)
            throw new InvalidOperationException("The dispatcher's page is mapped already. Map it once in a program.");
        Options = options;
        _recordings = new OutsideRequests(this, options).Record();
    }

    /// <summary>What the flow of the caller dispatches outside of requests is recorded.</summary>
    public void EnterOutside() => _recordings?.Enter();

    /// <summary>The program's server starts.</summary>
    public void Start() => _recordings?.Start();

    /// <summary>The program has ended.</summary>
    public void End() => _recordings?.Dispose();

    /// <summary>A request has begun. The oldest ones make room for it.</summary>
    /// <param name="request">The request; <see langword="null"/> for a dispatch outside of requests.</param>
    /// <param name="recording">What records it.</param>
    /// <param name="options">How much is kept.</param>
    public RecordedRequest Begin(HttpRequest? request, DispatchRecording recording, DispatcherPageOptions options)
    {
        RecordedRequest begun;
        lock (_gate)
        {
            begun = new RecordedRequest(++_last, request, recording, options.ShowArguments != ArgumentDisplay.Never, Changes);
            Queue<RecordedRequest> kept = request is null ? _outside : _requests;
            while (kept.Count >= options.History)
                kept.Dequeue();
            kept.Enqueue(begun);
        }

        Changes.Tell();
        return begun;
    }

    /// <summary>The request of a number, while it is kept.</summary>
    public RecordedRequest? Find(long number) => Latest.FirstOrDefault(request => request.Number == number);
}
