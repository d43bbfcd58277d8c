using Dispatching.Diagnostics;

namespace Compat.Yii;

/// <summary>What pages show of Yii's events: global ones, and those of classes.</summary>
public static class YiiListing
{
    /// <summary>Makes the listing.</summary>
    /// <param name="app">The application, which has the global events.</param>
    /// <param name="classes">The events of classes.</param>
    /// <returns>The listing.</returns>
    public static ListenerListing Of(Application app, EventRegistry classes) =>
        new("yii", () => app.GetListeners().Concat(classes.GetListeners()).ToDictionary(StringComparer.Ordinal));
}
