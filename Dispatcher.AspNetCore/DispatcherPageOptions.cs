using Dispatching.AspNetCore.History;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Dispatching.AspNetCore;

/// <summary>What the page shows, to whom, and how much it keeps.</summary>
public sealed class DispatcherPageOptions
{
    private int _history = 50;
    private int _entriesPerRequest = 1000;

    /// <summary>
    /// Decides who may see the page; anybody else is answered 404. Without it everybody may see it in development, and nobody elsewhere.
    /// </summary>
    public Func<HttpContext, bool>? MayLook { get; set; }

    /// <summary>
    /// How many requests are kept, the last ones. As many dispatches outside of requests are kept beside them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 1.</exception>
    public int History
    {
        get => _history;
        set => _history = AtLeastOne(value, nameof(History));
    }

    /// <summary>How many dispatches and listeners are kept of one request, the first ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 1.</exception>
    public int EntriesPerRequest
    {
        get => _entriesPerRequest;
        set => _entriesPerRequest = AtLeastOne(value, nameof(EntriesPerRequest));
    }

    /// <summary>When values are shown.</summary>
    public ArgumentDisplay ShowArguments { get; set; }

    /// <summary>Tables of the program's own, which stand below the events.</summary>
    public IList<PageTable> Tables { get; } = [];

    /// <summary>Begins to record in the flow of the caller, and keeps what is to be shown.</summary>
    internal DispatchRecording NewRecording() =>
        new(EntriesPerRequest, ShowArguments == ArgumentDisplay.Never ? null : new ArgumentTexts().Describe);

    private static int AtLeastOne(int value, string name) =>
        value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"'{name}' cannot be {value}: keep at least 1, or do not map the page.");
}
