using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore.History;

/// <summary>The last requests of one program. Safe for use by several threads at once.</summary>
internal sealed class RequestHistory
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = [];
    private long _last;

    /// <summary>What the page that shows it was told; <see langword="null"/> while there is none.</summary>
    public DispatcherPageOptions? Options { get; private set; }

    /// <summary>The requests, the newest first.</summary>
    public IReadOnlyList<RecordedRequest> Latest
    {
        get
        {
            lock (_gate)
                return [.. _requests.Reverse()];
        }
    }

    /// <summary>A page is there to show it.</summary>
    public void Serve(DispatcherPageOptions options)
    {
        if (Options is not null)
            throw new InvalidOperationException("The dispatcher's page is mapped already. Map it once in a program.");
        Options = options;
    }

    /// <summary>A request has begun. The oldest ones make room for it.</summary>
    public RecordedRequest Begin(HttpRequest request, DispatchRecording recording, DispatcherPageOptions options)
    {
        lock (_gate)
        {
            var begun = new RecordedRequest(++_last, request, recording, options.ShowArguments != ArgumentDisplay.Never);
            while (_requests.Count >= options.History)
                _requests.Dequeue();
            _requests.Enqueue(begun);
            return begun;
        }
    }

    /// <summary>The request of a number, while it is kept.</summary>
    public RecordedRequest? Find(long number) => Latest.FirstOrDefault(request => request.Number == number);
}
