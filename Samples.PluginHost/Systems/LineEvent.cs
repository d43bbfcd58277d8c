using Compat.Yii;

namespace PluginHost.Systems;

/// <summary>A line's arguments as an event of Yii.</summary>
/// <param name="arguments">The arguments; handlers change them in place.</param>
public sealed class LineEvent(IDictionary<string, object?> arguments) : Event
{
    /// <summary>The arguments.</summary>
    public IDictionary<string, object?> Arguments { get; } = arguments;
}
