using Compat.Mibew;

namespace Tests.MibewAdapter;

/// <summary>The function of Mibew's page.</summary>
internal sealed class Microtime : Plugin
{
    public override void Run() => Dispatcher.AttachListener(Events.UsersFunctionCall, this, OnCall);

    private void OnCall(FunctionCallArguments call)
    {
        if (call.Function == "microtime")
            call.Results["time"] = call.Arguments.TryGetValue("as_float", out object? value) && value is true ? 0.5 : "0.5 1";
    }
}
