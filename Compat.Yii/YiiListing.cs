using Dispatching.Diagnostics;

namespace Compat.Yii;

/// <summary>What pages show of Yii's events: global ones, and those of classes.</summary>
internal static class YiiListing
{
    public static ListenerListing Of(Application app, EventRegistry classes) =>
        new("yii", () => app.GetListeners().Concat(classes.GetListeners()).ToDictionary(StringComparer.Ordinal));
}
