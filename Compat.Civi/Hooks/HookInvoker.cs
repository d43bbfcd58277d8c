using System.Runtime.CompilerServices;
using Compat.Php;

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
    private readonly CiviRequest? _request;
    private readonly ConfigurationFlags _flags;
    private readonly CiviEvent?[] _hooks = new CiviEvent?[HookCatalogue.Count];

    /// <summary>Invokes the hooks of a dispatcher.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    public HookInvoker(CiviEventDispatcher dispatcher)
        : this(dispatcher, null, new ConfigurationFlags())
    {
    }

    internal HookInvoker(CiviEventDispatcher dispatcher, BootState? boot, ConfigurationFlags flags)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _dispatcher = dispatcher;
        _boot = boot;
        _flags = flags;
    }

    private HookInvoker(HookInvoker other, CiviRequest request)
        : this(other._dispatcher, other._boot, other._flags) => _request = request;

    /// <summary>The same hooks in a request: each invocation enters it. Containers have one in each of their scopes.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Another invoker at each call.</returns>
    public HookInvoker In(CiviRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new HookInvoker(this, request);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private CiviEvent Hook(int index) => Volatile.Read(ref _hooks[index]) ?? Own(index);

    private CiviEvent Own(int index)
    {
        CiviEvent hook = _dispatcher.OwnForever(HookCatalogue.All[index].Name);
        Volatile.Write(ref _hooks[index], hook);
        return hook;
    }

    // Listeners share all parameters by reference; what is the caller's is another matter.
    private static GenericHookEvent Make(int index, object?[] values)
    {
        HookDefinition hook = HookCatalogue.At(index);
        var e = new GenericHookEvent(hook.Names, values, values.Length, ulong.MaxValue);
        e.KeepFromCaller(hook.References);
        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsQuiet(CiviEvent hook) => _dispatcher.IsQuiet(hook);

    private object Run(CiviEvent hook, GenericHookEvent @event)
    {
        if (_request is null)
            return RunHere(hook, @event);
        using (_request.Enter())
            return RunHere(hook, @event);
    }

    private object RunHere(CiviEvent hook, GenericHookEvent @event)
    {
        if (_boot is { IsLegacyBeforeBoot: true })
            return BootState.InvokeDirectly(_dispatcher.Framework, hook.Hook, @event);
        _dispatcher.Dispatch(hook, @event);
        @event.HasRun = true;
        return @event.GetReturnValues();
    }

    private ValueTask<object> RunAsync(CiviEvent hook, GenericHookEvent @event, CancellationToken cancellationToken) =>
        _request is null
            ? RunHereAsync(hook, @event, cancellationToken)
            : RunInRequestAsync(_request, hook, @event, cancellationToken);

    private async ValueTask<object> RunInRequestAsync(
        CiviRequest request, CiviEvent hook, GenericHookEvent @event, CancellationToken cancellationToken)
    {
        using (request.Enter())
            return await RunHereAsync(hook, @event, cancellationToken).ConfigureAwait(true);
    }

    private ValueTask<object> RunHereAsync(CiviEvent hook, GenericHookEvent @event, CancellationToken cancellationToken) =>
        _boot is { IsLegacyBeforeBoot: true }
            ? BootState.InvokeDirectlyAsync(_dispatcher.Framework, hook.Hook, @event, cancellationToken)
            : ValuesAsync(_dispatcher.DispatchAsync(hook, @event, cancellationToken), @event);

    private static async ValueTask<object> ValuesAsync(ValueTask running, GenericHookEvent @event)
    {
        await running.ConfigureAwait(true);
        return @event.GetReturnValues();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take<T>(GenericHookEvent @event, int place, ref T variable)
    {
        // Mostly nobody wrote to it, and a cast to a type parameter costs as much as a listener.
        if (typeof(T).IsValueType || !ReferenceEquals(@event.Slot(place), variable))
            TakeWritten(@event, place, ref variable);
    }

    private static void TakeWritten<T>(GenericHookEvent @event, int place, ref T variable) =>
        variable = ArrayShapes.Restore(variable, @event.Read(place)) is T fitting ? fitting : Converted(@event, place, variable);

    private static T Converted<T>(GenericHookEvent @event, int place, T before)
    {
        try
        {
            return FieldValue.To<T>(@event.Read(place));
        }
        catch (ArgumentException exception)
        {
            // What ended the hook matters more than what was written before.
            if (!@event.HasRun)
                return before;
            throw new ArgumentException(
                $"The parameter '{@event.NameOf(place)}' cannot take what a listener wrote to it. {exception.Message}",
                nameof(@event), exception);
        }
    }
}
