using System.Diagnostics.CodeAnalysis;
using Compat.Moss.Listeners;

namespace Compat.Moss;

/// <summary>
/// A listener that calls a method of a component from the container. Its result is the component, whatever the method gives
/// back. Moss's <c>Listener</c>.
/// </summary>
/// <remarks>
/// Arguments that begin with <c>@</c> stand for others, also inside lists: <c>@Subject</c>, <c>@Message</c> and <c>@Container</c>, in any
/// case, and <c>@id</c> for the container's component. A method that returns a task needs <see cref="MossDispatcher.FireAsync"/>.
/// </remarks>
public sealed class Listener : IMossListener
{
    private readonly string _component;
    private readonly string? _method;
    private readonly IReadOnlyList<object?> _arguments;

    /// <summary>Describes a listener.</summary>
    /// <param name="component">The component's identifier.</param>
    /// <param name="method">The method, of any visibility; without one nothing is called.</param>
    /// <param name="arguments">The arguments of the call.</param>
    [RequiresUnreferencedCode("Finds methods of components by name.")]
    public Listener(string component, string? method = null, params IReadOnlyList<object?> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(component);
        ArgumentNullException.ThrowIfNull(arguments);
        _component = component;
        _method = string.IsNullOrEmpty(method) ? null : method;
        _arguments = [.. arguments];
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The method must be awaited.</exception>
    /// <exception cref="MissingMethodException">The component has no such method.</exception>
    public object? Get(IMossContainer container, object? subject = null, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(container);
        object? component = container.Get(_component);
        if (_method is not null && component is not null)
            ComponentMethod.Of(component, _method, _arguments.Count).Call(component, Arguments(container, subject, message));
        return component;
    }

    /// <summary>The component and the method.</summary>
    /// <returns>As in <c>component.Method</c>.</returns>
    public override string ToString() => _method is null ? _component : $"{_component}.{_method}";

    internal async ValueTask<object?> GetAsync(IMossContainer container, object? subject, string? message)
    {
        object? component = container.Get(_component);
        if (_method is not null && component is not null)
            await ComponentMethod.Of(component, _method, _arguments.Count)
                .CallAsync(component, Arguments(container, subject, message))
                .ConfigureAwait(true);
        return component;
    }

    private object?[] Arguments(IMossContainer container, object? subject, string? message) =>
        [.. _arguments.Select(argument => ArgumentReference.Resolve(argument, container, subject, message))];
}
