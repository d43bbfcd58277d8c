using Compat.Yii;

namespace PluginHost.Plugins.YiiMailer;

/// <summary>A message that was sent.</summary>
public sealed class MessageEvent : Event
{
    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>Who has noted it.</summary>
    public IList<object?> TrackedBy { get; } = new List<object?>();
}
