using System.Runtime.CompilerServices;

namespace Compat.Civi;

/// <summary>
/// Invokes hooks: <see cref="Invoke{T1}(string, ReadOnlySpan{string}, ref T1)"/> any, and a method of its own each of those that
/// CiviCRM has. CiviCRM's <c>CRM_Utils_Hook</c>; <see cref="CiviHooks"/> is the static face of one.
/// </summary>
/// <remarks>
/// What listeners write to a parameter comes back where it is <c>ref</c>; to others, it is seen by the listeners behind. A hook
/// that nobody hears makes no event. Safe for use by several threads at once.
/// </remarks>
public sealed partial class HookInvoker
{
    private readonly CiviEventDispatcher _dispatcher;
    private readonly BootState? _boot;
    private readonly CiviEvent?[] _hooks = new CiviEvent?[HookCatalogue.Count];

    /// <summary>Invokes the hooks of a dispatcher.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    public HookInvoker(CiviEventDispatcher dispatcher)
        : this(dispatcher, null)
    {
    }

    internal HookInvoker(CiviEventDispatcher dispatcher, BootState? boot)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _dispatcher = dispatcher;
        _boot = boot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CiviEvent Hook(int index) => Volatile.Read(ref _hooks[index]) ?? Own(index);

    private CiviEvent Own(int index)
    {
        CiviEvent hook = _dispatcher.Own(HookCatalogue.All[index].Name);
        Volatile.Write(ref _hooks[index], hook);
        return hook;
    }

    private static GenericHookEvent Make(int index, object?[] values) => new(HookCatalogue.NamesOf(index), values, values.Length, ulong.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsQuiet(CiviEvent hook) => _dispatcher.IsQuiet(hook);

    private object Run(CiviEvent hook, GenericHookEvent @event)
    {
        if (_boot is { IsLegacyBeforeBoot: true })
            return BootState.InvokeDirectly(_dispatcher.Framework, hook.Hook, @event);
        _dispatcher.Dispatch(hook, @event);
        return @event.GetReturnValues();
    }

    private async ValueTask<object> RunAsync(CiviEvent hook, GenericHookEvent @event, CancellationToken cancellationToken)
    {
        if (_boot is { IsLegacyBeforeBoot: true })
            return BootState.InvokeDirectly(_dispatcher.Framework, hook.Hook, @event);
        await _dispatcher.DispatchAsync(hook, @event, cancellationToken).ConfigureAwait(true);
        return @event.GetReturnValues();
    }

    private static void Take<T>(GenericHookEvent @event, int place, ref T variable)
    {
        object? value = @event.Read(place);
        variable = value is T fitting ? fitting : FieldValue.To<T>(value);
    }
}
