using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Compat.Php;
using Compat.Yii.Handlers;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii;

public partial class Component
{
    private const string OnPrefix = "on ";
    private const string AsPrefix = "as ";

    /// <summary>
    /// Configures the component, key by key in their order: <c>on name</c> attaches a handler, <c>as name</c> a behavior, any other
    /// key sets the public property of that name. Yii's <c>Yii::configure</c>.
    /// </summary>
    /// <param name="configuration">
    /// For <c>on</c>: a handler, or the name of one in the catalogue. For <c>as</c>: a <see cref="Behavior"/>, what makes one, its
    /// <see cref="Type"/>, or its name in the catalogue. For a property: its value.
    /// </param>
    /// <param name="catalogue">What names mean.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handlers.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handlers.</param>
    /// <exception cref="ArgumentException">A key is not known, or a value is none of the above. Nothing is configured.</exception>
    /// <exception cref="InvalidOperationException">What makes a behavior gave <see langword="null"/>. Nothing is configured.</exception>
    /// <remarks>
    /// What a setter throws, or a behavior that is attached, is thrown on, and what the keys before it have changed is taken back: all but
    /// the value of a property that cannot be read.
    /// </remarks>
    [RequiresUnreferencedCode("Sets properties by their names.")]
    public void Configure(
        IEnumerable<KeyValuePair<string, object?>> configuration, HandlerCatalogue? catalogue = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ListenerSite? site = ListenerSite.Of(null, filePath, lineNumber);

        // All is checked before anything is changed.
        List<Func<Func<Action>>> checkedOnes = [.. configuration.Select(one => ChangeOf(one.Key, one.Value, catalogue, site))];
        List<Func<Action>> changes = [.. checkedOnes.Select(make => make())];
        var backwards = new Stack<Action>();
        bool isConfigured = false;
        try
        {
            foreach (Func<Action> change in changes)
                backwards.Push(change());
            isConfigured = true;
        }
        finally
        {
            while (!isConfigured && backwards.TryPop(out Action? takeBack))
                takeBack();
        }
    }

    /// <summary>Configures the component from an array of PHP.</summary>
    /// <inheritdoc cref="Configure(IEnumerable{KeyValuePair{string, object?}}, HandlerCatalogue?, string?, int)"/>
    [RequiresUnreferencedCode("Sets properties by their names.")]
    [OverloadResolutionPriority(-1)]
    public void Configure(
        PhpArray configuration, HandlerCatalogue? catalogue = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Configure(
            configuration.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)), catalogue, filePath, lineNumber);
    }

    /// <summary>Configures the component from text: the values of a section of <c>Microsoft.Extensions.Configuration</c>, say.</summary>
    /// <param name="configuration">Keys as above; values are names in the catalogue, or texts that properties take.</param>
    /// <param name="catalogue">What names mean.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handlers.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handlers.</param>
    /// <inheritdoc cref="Configure(IEnumerable{KeyValuePair{string, object?}}, HandlerCatalogue?, string?, int)" path="/exception"/>
    [RequiresUnreferencedCode("Sets properties by their names.")]
    public void Configure(
        IEnumerable<KeyValuePair<string, string?>> configuration, HandlerCatalogue catalogue,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(catalogue);
        Configure(configuration.Select(one => KeyValuePair.Create(one.Key, (object?)one.Value)), catalogue, filePath, lineNumber);
    }

    /// <summary>Makes a component, configures it, and lets it <see cref="Init"/>. Yii's <c>Yii::createObject</c>.</summary>
    /// <typeparam name="T">The component's class.</typeparam>
    /// <param name="configuration">
    /// See <see cref="Configure(IEnumerable{KeyValuePair{string, object?}}, HandlerCatalogue?, string?, int)"/>.
    /// </param>
    /// <param name="catalogue">What names mean.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the handlers.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the handlers.</param>
    /// <returns>The component.</returns>
    [RequiresUnreferencedCode("Sets properties by their names.")]
    public static T Create<T>(
        IEnumerable<KeyValuePair<string, object?>> configuration, HandlerCatalogue? catalogue = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        where T : Component, new()
    {
        var component = new T { _isBeingConfigured = true };
        component.Configure(configuration, catalogue, filePath, lineNumber);
        component._isBeingConfigured = false;
        if (component._isInitialized)
            return component;

        // Before, for it may use its own events meanwhile, and nobody else has it yet.
        component._isInitialized = true;
        component.Init();
        return component;
    }

    /// <summary>
    /// Called once: by <see cref="Create"/> when the component is configured, so that configured handlers get the events that it triggers;
    /// else when its events or behaviors are first used, before anything else. If it throws, the next use calls it again.
    /// </summary>
    /// <remarks>
    /// Yii calls it at the end of the constructor. A component that listens to other objects in it is made by <see cref="Create"/>, for
    /// nobody may use its own events.
    /// </remarks>
    public virtual void Init()
    {
    }

    // In three steps: what is checked makes what it needs, that makes the change, and the change says how it is taken back.
    [RequiresUnreferencedCode("Sets properties by their names.")]
    private Func<Func<Action>> ChangeOf(string key, object? value, HandlerCatalogue? catalogue, ListenerSite? site)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.StartsWith(OnPrefix, StringComparison.Ordinal))
        {
            string eventName = key[OnPrefix.Length..].Trim();
            Handler handler = HandlerOf(key, value, catalogue, site);
            WildcardPattern.Check(eventName);
            return () => () =>
            {
                ComponentState state = OwnState();
                ListenerRegistration added = state.Add(eventName, handler, append: true);
                return () => state.TakeBack(eventName, added);
            };
        }

        if (key.StartsWith(AsPrefix, StringComparison.Ordinal))
        {
            string name = key[AsPrefix.Length..].Trim();
            BehaviorDefinition behavior = BehaviorOf(key, value, catalogue, site);
            return () =>
            {
                Behavior made = new BehaviorDefinition(name, behavior.Make, behavior.Site).Made();
                return () =>
                {
                    ComponentState state = OwnState();
                    Behavior? replaced = state.FindBehavior(name);
                    Attach(state, name, made, behavior.Site);
                    return () => TakeBack(state, (name, made, replaced));
                };
            };
        }

        PropertyInfo? property = GetType().GetProperty(key);
        if (property?.SetMethod is not { IsPublic: true })
        {
            throw new ArgumentException(
                $"The configuration of '{GetType()}' has a key '{key}', but there is no such public property."
                + " Write 'on <event>' for a handler, 'as <name>' for a behavior, or the name of a property.",
                nameof(key));
        }

        object? converted = ValueOf(property, value);
        return () => () =>
        {
            bool isReadable = property.GetMethod is { IsPublic: true };
            object? before = isReadable ? Get(property) : null;
            Set(property, converted);
            return isReadable ? () => Set(property, before) : () => { };
        };
    }

    private object? Get(PropertyInfo property) => property.GetValue(this, BindingFlags.DoNotWrapExceptions, null, null, null);

    private void Set(PropertyInfo property, object? value) =>
        property.SetValue(this, value, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static Handler HandlerOf(string key, object? value, HandlerCatalogue? catalogue, ListenerSite? site) => value switch
    {
        Delegate handler => Handler.Of(handler, null, site),
        string name when catalogue is not null => catalogue.FindHandler(name),
        _ => throw new ArgumentException(
            $"The configuration's '{key}' is {Shown(value)}."
            + $" Give it a handler{(catalogue is null ? ", or a catalogue that knows handlers by name" : " or the name of one")}.",
            nameof(value)),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Configuring says that it needs what is not trimmed.")]
    private static BehaviorDefinition BehaviorOf(string key, object? value, HandlerCatalogue? catalogue, ListenerSite? site) => value switch
    {
        Behavior behavior => new BehaviorDefinition(null, () => behavior, site),
        Func<Behavior> make => new BehaviorDefinition(null, make, site),
        Type type when type.IsAssignableTo(typeof(Behavior)) && !type.IsAbstract =>
            new BehaviorDefinition(null, () => (Behavior)Activator.CreateInstance(type)!, site),
        string name when catalogue is not null => catalogue.FindBehavior(name),
        _ => throw new ArgumentException(
            $"The configuration's '{key}' is {Shown(value)}, which is no behavior."
            + $" Give it a '{typeof(Behavior)}', what makes one, or the type of a class derived from it that can be made.",
            nameof(value)),
    };

    [RequiresUnreferencedCode("Finds the converters of properties' types.")]
    private static object? ValueOf(PropertyInfo property, object? value)
    {
        if (value is null
            ? !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null
            : property.PropertyType.IsInstanceOfType(value))
            return value;
        if (ArrayShapes.TryRead(value, property.PropertyType, out object? array))
            return array;
#pragma warning disable IL2072 // Said by the attribute.
        if (value is string text
            && System.ComponentModel.TypeDescriptor.GetConverter(property.PropertyType) is { } converter
            && converter.CanConvertFrom(typeof(string)))
#pragma warning restore IL2072
        {
            try
            {
                return converter.ConvertFromInvariantString(text);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
            {
                throw new ArgumentException(
                    $"The configuration's '{property.Name}' is '{text}', which is no '{property.PropertyType}'.", nameof(value), exception);
            }
        }

        throw new ArgumentException(
            $"The configuration's '{property.Name}' is {Shown(value)}. The property takes a '{property.PropertyType}'.", nameof(value));
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"the text '{text}'",
        Type type => $"the class '{type}'",
        _ => $"a '{value.GetType()}'",
    };
}
