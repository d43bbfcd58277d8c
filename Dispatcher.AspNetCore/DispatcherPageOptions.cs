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

    /// <summary>
    /// What opens a source file in the viewer's editor, as in <c>vscode://file/{path}:{line}</c>; <see langword="null"/> for none. The
    /// paths are those of the machine that compiled the program.
    /// </summary>
    /// <exception cref="ArgumentException">It has no <c>{path}</c>, or is no address.</exception>
    public string? EditorLink
    {
        get;
        set => field = value is null || (value.Contains("{path}", StringComparison.Ordinal) && HasScheme(value))
            ? value
            : throw new ArgumentException(
                $"'{value}' does not open a file. Write an address with '{{path}}', and '{{line}}' where the editor takes one, as in "
                + "'vscode://file/{path}:{line}'.",
                nameof(value));
    }

    /// <summary>Tables of the program's own.</summary>
    public IList<PageTable> Tables { get; } = [];

    /// <summary>Begins to record in the flow of the caller, and keeps what is to be shown.</summary>
    internal DispatchRecording NewRecording() =>
        new(EntriesPerRequest, ShowArguments == ArgumentDisplay.Never ? null : new ArgumentTexts().Describe);

    // A scheme of a script would run on the page.
    private static bool HasScheme(string link) =>
        link.Contains("://", StringComparison.Ordinal) && Uri.CheckSchemeName(link[..link.IndexOf("://", StringComparison.Ordinal)]);

    private static int AtLeastOne(int value, string name) =>
        value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"'{name}' cannot be {value}: keep at least 1, or do not map the page.");
}
