using Dispatching.Engine.Watching;

namespace Dispatching.Diagnostics;

/// <summary>
/// Where the dispatches of every system are seen: as activities of the source <see cref="Name"/>, in the meter of that name, and
/// in a <see cref="DispatchRecording"/>. While nobody looks, a dispatch pays for asking whether anybody does, and nothing else.
/// </summary>
public static class DispatchWatch
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = Watch.Name;

    /// <summary>
    /// The switch that takes all watching out of a program: <c>AppContext</c>'s, or the runtime configuration's, set to off before the
    /// first dispatch.
    /// </summary>
    public const string SwitchName = Watch.SwitchName;

    /// <summary>
    /// Whether dispatches can be watched at all: they can, unless <see cref="SwitchName"/> is off. Compiled code has it as a constant.
    /// </summary>
    public static bool IsSupported => Watch.IsSupported;
}
