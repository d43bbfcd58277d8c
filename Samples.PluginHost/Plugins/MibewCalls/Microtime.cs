using System.Globalization;
using Compat.Mibew;

namespace PluginHost.Plugins.MibewCalls;

/// <summary>The function <c>microtime</c> of Mibew's page on events, for the operators' application.</summary>
/// <param name="time">The clock.</param>
public sealed class Microtime(TimeProvider time) : Plugin
{
    /// <inheritdoc/>
    public override void Run() => Dispatcher.AttachListener(Events.UsersFunctionCall, this, OnCall);

    private void OnCall(FunctionCallArguments call)
    {
        if (call.Function != "microtime")
            return;
        double seconds = time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        bool asFloat = call.Arguments.TryGetValue("as_float", out object? given) && given is true;
        call.Results["time"] = asFloat
            ? seconds
            : string.Create(CultureInfo.InvariantCulture, $"{seconds % 1:0.00000000} {Math.Floor(seconds)}");
    }
}
