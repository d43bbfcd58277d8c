using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>
/// What ported code reaches without being given it: the application, and the handlers of classes. Each flow of control can
/// have its own (<see cref="Enter"/>); without one it is the process's.
/// </summary>
#pragma warning disable MA0049 // Ported code writes Yii.App, as it wrote Yii::$app.
public static class Yii
#pragma warning restore MA0049
{
    internal const string System = "yii";

    private static readonly AsyncLocal<YiiScope?> s_current = new();
    private static readonly StaticFace<YiiScope> s_process = new(new YiiScope(new EventRegistry(), new Application()));
    private static volatile bool s_hasScopes;

    /// <summary>The application. Yii's <c>Yii::$app</c>.</summary>
    public static Application App => Current.App;

    /// <summary>The handlers of classes: what the static methods of <see cref="Event"/> work on.</summary>
    public static EventRegistry Events => Current.Events;

    private static YiiScope Current => (s_hasScopes ? s_current.Value : null) ?? s_process.Value!;

    /// <summary>Makes a registry and an application the process's.</summary>
    /// <param name="events">The handlers of classes.</param>
    /// <param name="app">The application.</param>
    public static void Use(EventRegistry events, Application app)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(app);
        s_process.Set(new YiiScope(events, app));
    }

    /// <summary>Makes a registry and an application the process's until the result is disposed: then those before are again.</summary>
    /// <param name="events">The handlers of classes.</param>
    /// <param name="app">The application.</param>
    /// <returns>What ends it, for the end of a scope, say.</returns>
    public static IDisposable UseUntilDisposed(EventRegistry events, Application app)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(app);
        return s_process.Cover(new YiiScope(events, app));
    }

    /// <summary>
    /// Makes a registry and an application the current ones for the caller's flow of control, and for every flow that it starts: for a
    /// test, say.
    /// </summary>
    /// <param name="events">The handlers of classes.</param>
    /// <param name="app">The application; a new one where none is given.</param>
    /// <returns>What ends it when it is disposed, in the same flow.</returns>
    public static IDisposable Enter(EventRegistry events, Application? app = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        YiiScope? outer = s_current.Value;
        s_hasScopes = true;
        s_current.Value = new YiiScope(events, app ?? new Application(events));
        return new Leaving(outer);
    }

    private sealed record YiiScope(EventRegistry Events, Application App);

    private sealed class Leaving(YiiScope? outer) : IDisposable
    {
        public void Dispose() => s_current.Value = outer;
    }
}
