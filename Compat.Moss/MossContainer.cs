using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using PhpArray = Compat.Php.PhpArray;

namespace Compat.Moss;

/// <summary>
/// Components and parameters by identifier: values, objects, and what makes them; behind them, what another container has under the
/// name. Moss's <c>Container</c>.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once. No lock is held while a component is made. A shared component is made once: threads that
/// need it meanwhile wait, and are told where it waits for them in turn.
/// </remarks>
/// <param name="others">Where identifiers that are not registered here are looked up, as names of services.</param>
public sealed class MossContainer(IMossContainer? others = null) : IMossContainer
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    private MossContainer(MossContainer root, IMossContainer others)
        : this(others)
    {
        _gate = root._gate;
        _values = root._values;
    }

    /// <summary>
    /// The same container with another one behind it: that of a request, whose services belong to the request. What is registered here is
    /// the same; components are made with the container that is asked for them, shared ones once for all.
    /// </summary>
    /// <param name="other">Where identifiers that are not registered here are looked up, as names of services.</param>
    /// <returns>Another object at each call.</returns>
    public MossContainer In(IMossContainer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new MossContainer(this, other);
    }

    /// <summary>
    /// Registers a value, an object, or a map or list whose entries have the names <c>id.entry</c> and <c>id.0</c>. A function that takes a
    /// container makes a component.
    /// </summary>
    /// <param name="id">The identifier; one that is taken is replaced.</param>
    /// <param name="value">The value.</param>
    /// <returns>The container.</returns>
    public MossContainer Register(string id, object? value) => Put(id, value);

    /// <summary>Registers what makes a component.</summary>
    /// <param name="id">The identifier; one that is taken is replaced.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="shared">Whether it is made once and kept, or each time.</param>
    /// <returns>The container.</returns>
    public MossContainer Register(string id, Func<IMossContainer, object?> make, bool shared = false)
    {
        ArgumentNullException.ThrowIfNull(make);
        return Put(id, new Maker(id, make, shared));
    }

    /// <summary>Takes a component away.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>Whether it was there.</returns>
    public bool Unregister(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
            return _values.Remove(id);
    }

    /// <inheritdoc/>
    public bool Exists(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
        {
            if (_values.ContainsKey(id))
                return true;
        }

        return others?.Exists(id) == true;
    }

    /// <summary>Whether a component is made once and kept.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>Whether it is; objects that were registered are.</returns>
    public bool IsShared(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate)
            return _values.TryGetValue(id, out object? value) && value is not (Maker { IsShared: false } or null or string or ValueType);
    }

    /// <inheritdoc/>
    public object? Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        object? found;
        bool isFound;
        lock (_gate)
            isFound = _values.TryGetValue(id, out found);
        if (isFound || TryWalk(id, out found))
            return found is Maker maker ? maker.Get(this) : found;
        return others?.Exists(id) == true
            ? others.Get(id)
            : throw new MossContainerException(
                $"The container has no component or parameter '{id}'. Register it, or name one that there is.");
    }

    private MossContainer Put(string id, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        lock (_gate)
            _values[id] = value is Func<IMossContainer, object?> make ? new Maker(id, make, isShared: false) : value;
        return this;
    }

    private bool TryWalk(string id, out object? found)
    {
        string[] path = id.Split('.');
        lock (_gate)
        {
            if (!_values.TryGetValue(path[0], out found))
                return false;
        }

        foreach (string step in path.Skip(1))
        {
            if (!TryStep(ref found, step))
                return false;
        }

        if (found is Func<IMossContainer, object?> make)
            found = new Maker(id, make, isShared: false);
        return path.Length > 1;
    }

    private static bool TryStep(ref object? at, string step)
    {
        switch (at)
        {
            case PhpArray array:
                return array.TryGetValue(step, out at);
            case IReadOnlyDictionary<string, object?> map:
                return map.TryGetValue(step, out at);
            case IDictionary map when map.Contains(step):
                at = map[step];
                return true;
            case IList list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < list.Count:
                at = list[place];
                return true;
            default:
                return false;
        }
    }

    private sealed class Maker(string id, Func<IMossContainer, object?> make, bool isShared)
    {
        private readonly Making _making = new();
        private volatile object? _made;

        public bool IsShared => isShared;

        /// <exception cref="MossContainerException">
        /// It needs itself, over and over, or another thread makes it that waits for this one.
        /// </exception>
        public object? Get(MossContainer container)
        {
            if (_made is { } known)
                return known;
            if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
                throw NeedsItself();
            if (!isShared)
                return make(container);
            switch (_making.Begin())
            {
                case MakingTurn.Again:
                    return _made ??= make(container);
                case MakingTurn.Circle:
                    throw NeedsItself();
            }

            try
            {
                return _made ??= make(container);
            }
            finally
            {
                _making.End();
            }
        }

        private MossContainerException NeedsItself() =>
            new($"The component '{id}' needs itself, perhaps by way of another. Let one of them ask for the other later.");
    }
}
