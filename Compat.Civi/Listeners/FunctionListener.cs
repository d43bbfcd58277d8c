using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>One module's function among the listeners of a hook.</summary>
/// <param name="framework">The host that puts together what the functions return.</param>
/// <param name="function">The function.</param>
/// <param name="isLast">Whether no other function comes behind it.</param>
internal sealed class FunctionListener(UserFramework framework, HostFunction function, bool isLast) : CiviListener
{
    public override Type EventType => typeof(GenericHookEvent);

    public override bool IsAsynchronous => function.Function.IsAsynchronous;

    public override void Call(CiviWalk walk)
    {
        FunctionCalls calls = walk.Functions;
        GenericHookEvent hook = walk.Hook;
        calls.Begin(walk.HookName, hook);
        End(calls, hook, function.Function.Call(function.Arguments(hook)));
    }

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken)
    {
        FunctionCalls calls = walk.Functions;
        GenericHookEvent hook = walk.Hook;
        calls.Begin(walk.HookName, hook);
        ValueTask<object?> call = function.Function.CallAsync(function.Arguments(hook), cancellationToken);
        if (!call.IsCompletedSuccessfully)
        {
            calls.Awaited = this;
            return call.AsTask();
        }

        End(calls, hook, call.Result);
        return Task.CompletedTask;
    }

    /// <summary>Takes what it returned.</summary>
    public void End(FunctionCalls calls, GenericHookEvent hook, object? result)
    {
        calls.Take(function, result);
        if (isLast)
            calls.End(framework, hook);
    }

    public override ListenerDescription Describe(string eventName, int priority) => new()
    {
        EventName = eventName,
        Priority = priority,
        Name = function.Function.Name,
        DeclaringType = function.Function.Source.Method.DeclaringType,
        EventType = EventType,
        IsAsynchronous = IsAsynchronous,
    };
}
