using System.Dynamic;
using System.Linq.Expressions;
using Compat.Php;
using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>
/// The event of a hook: its parameters are fields, by name and in order. Fields can be bound to the caller's variables
/// (<see cref="Reference{T}"/>); what hook functions return is merged. CiviCRM's <c>GenericHookEvent</c>.
/// </summary>
/// <remarks>
/// <para><c>e["content"]</c>, <c>e.Get&lt;string&gt;("content")</c> and <c>((dynamic)e).content</c> read the same field.</para>
/// <para>Not safe for use by several threads at once, as an event belongs to one dispatch.</para>
/// </remarks>
public partial class GenericHookEvent : StoppableEvent, IDynamicMetaObjectProvider
{
    // Filled by nobody: an event without fields shares them.
    private static readonly string[] s_noNames = [];

    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly ulong _references;
    private readonly bool _areProperties;
    private int _count;
    private PhpArray? _returnValues;

    internal GenericHookEvent(string[] names, object?[] values, int count, ulong references, bool areProperties = false)
    {
        _names = names;
        _values = values;
        _count = count;
        _references = references;
        _areProperties = areProperties;
        KeepFromCaller(references);
    }

    /// <summary>What true is in return values, once and for all.</summary>
    internal static object True { get; } = true;

    /// <summary>The fields' names, in order.</summary>
    public IReadOnlyList<string> FieldNames => _areProperties ? s_noNames : _names;

    /// <summary>The fields with what they hold whenever this is read.</summary>
    internal IEnumerable<KeyValuePair<string, object?>> Fields => FieldNames.Select(name => KeyValuePair.Create(name, this[name]));

    /// <summary>A field. An unknown one reads as <see langword="null"/>, and writing it does nothing.</summary>
    /// <param name="field">The field's name, case and all.</param>
    public object? this[string field]
    {
        get
        {
            int place = PlaceOf(field);
            return place < 0 ? null : Read(place);
        }

        set
        {
            int place = PlaceOf(field);
            if (place >= 0)
                Write(place, value);
        }
    }

    /// <summary>Whether there is a field of a name, whatever it holds.</summary>
    /// <param name="field">The field's name, case and all.</param>
    /// <returns>Whether there is one.</returns>
    public bool HasField(string field) => !_areProperties && PlaceOf(field) >= 0;

    /// <summary>Whether a field holds anything but <see langword="null"/>. PHP's <c>isset</c>.</summary>
    /// <param name="field">The field's name, case and all.</param>
    /// <returns>Whether it does.</returns>
    public bool IsSet(string field) => this[field] is not null;

    /// <summary>
    /// Makes a field, and the caller's variable, <see langword="null"/>. The field stays in its place. PHP's <c>unset</c>.
    /// </summary>
    /// <param name="field">The field's name, case and all.</param>
    public void Unset(string field) => this[field] = null;

    /// <summary>Reads a field that must be there.</summary>
    /// <typeparam name="T">The type to read it as. Numbers and texts are converted.</typeparam>
    /// <param name="field">The field's name, case and all.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such field, or it holds something else: <see langword="null"/>, where a number is asked for.
    /// </exception>
    public T? Get<T>(string field) => FieldValue.To<T?>(Read(Known(field)));

    /// <summary>Writes a field that must be there.</summary>
    /// <param name="field">The field's name, case and all.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no such field, or the caller's variable does not take the value.</exception>
    public void Set(string field, object? value) => Write(Known(field), value);

    /// <summary>The values in order, as hook functions get them: what is written to a bound one reaches the caller.</summary>
    /// <returns>A view of this event.</returns>
    public HookArguments GetHookValues() => new(this);

    /// <summary>What hook functions returned.</summary>
    /// <returns>The merged values as a <see cref="PhpArray"/>, or <see langword="true"/> where there are none.</returns>
    public object GetReturnValues() => _returnValues ?? True;

    /// <summary>Merges return values into those that are there: listed ones are appended, named ones replaced.</summary>
    /// <param name="values">A <see cref="PhpArray"/>, a dictionary or a list. Anything else, and what is empty, is passed over.</param>
    /// <returns>The event.</returns>
    public GenericHookEvent AddReturnValues(object? values)
    {
        if (PhpArray.TryRead(values, out PhpArray? array) && array.Count > 0)
            (_returnValues ??= []).Merge(array);
        return this;
    }

    /// <summary>How many values there are: fewer than names where the caller gave fewer.</summary>
    internal int Count => _count;

    /// <summary>Whether all listeners have run, and none failed.</summary>
    internal bool HasRun { get; set; }

    /// <summary>What a value is called, be it a field or a property.</summary>
    internal string NameOf(int place) => _names[place];

    /// <summary>Whether hook functions get a value by reference.</summary>
    internal bool IsReference(int place) => (_references >> Math.Min(place, 63) & 1) != 0 || _values[place] is HookReference;

    /// <summary>What a slot holds, if that is a reference the reference itself.</summary>
    internal object? Slot(int place) => _values[place];

    internal object? Read(int place)
    {
        object? value = _values[place];
        return value is HookReference reference ? reference.Untyped : value;
    }

    internal void Write(int place, object? value)
    {
        ref object? slot = ref _values[place];
        if (slot is HookReference reference)
            reference.Untyped = value;
        else
            slot = value;
        if (place >= _count && !_areProperties)
            _count = place + 1;
    }

    /// <summary>Copies the arrays that the caller did not give by reference, so that what listeners write stays in the event.</summary>
    /// <param name="references">The places of those that were given by reference, as bits.</param>
    internal void KeepFromCaller(ulong references)
    {
        for (int place = 0; place < _values.Length; place++)
        {
            if (_values[place] is PhpArray array && (references >> Math.Min(place, 63) & 1) == 0)
                _values[place] = array.Copy();
        }
    }

    /// <inheritdoc/>
    DynamicMetaObject IDynamicMetaObjectProvider.GetMetaObject(Expression parameter) => new FieldAccess(parameter, this);

    private int PlaceOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        string[] names = _names;
        for (int i = names.Length - 1; i >= 0; i--)
        {
            if (string.Equals(names[i], field))
                return i;
        }

        return -1;
    }

    private int Known(string field)
    {
        int place = PlaceOf(field);
        return place >= 0 ? place : throw new ArgumentException(
            $"The event has no field '{field}'. Its fields are {string.Join(", ", _names.Select(name => $"'{name}'"))}.", nameof(field));
    }
}
