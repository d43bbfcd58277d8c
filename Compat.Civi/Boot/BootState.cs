using Compat.Php;

namespace Compat.Civi;

/// <summary>Whether CiviCRM has started, and what becomes of hooks before.</summary>
internal sealed class BootState(BootMode mode)
{
    private static readonly string[] s_critical = ["civicrm_config", "civicrm_container", "civicrm_entityTypes"];

    private volatile bool _isBooted;

    public BootMode Mode => mode;

    public bool IsBooted
    {
        get => _isBooted;
        set => _isBooted = value;
    }

    public bool IsLegacyBeforeBoot => mode == BootMode.Legacy && !_isBooted;

    /// <summary>Calls modules' functions for a hook that needs no dispatcher; passes over any other.</summary>
    public static object InvokeDirectly(UserFramework framework, string hook, GenericHookEvent @event)
    {
        if (s_critical.Contains(hook, StringComparer.Ordinal))
            @event.AddReturnValues(framework.Invoke(hook, @event));
        return @event.GetReturnValues();
    }

    /// <summary>Calls modules' functions for a hook that needs no dispatcher and awaits them; passes over any other.</summary>
    public static ValueTask<object> InvokeDirectlyAsync(
        UserFramework framework, string hook, GenericHookEvent @event, CancellationToken cancellationToken) =>
        s_critical.Contains(hook, StringComparer.Ordinal)
            ? ValuesAsync(framework.InvokeAsync(hook, @event, cancellationToken), @event)
            : new ValueTask<object>(@event.GetReturnValues());

    private static async ValueTask<object> ValuesAsync(ValueTask<PhpArray?> running, GenericHookEvent @event)
    {
        @event.AddReturnValues(await running.ConfigureAwait(true));
        return @event.GetReturnValues();
    }
}
