using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Compat.Moss.Listeners;

namespace Compat.Moss;

/// <summary>
/// Definitions of listeners and components in text: the sections <c>dispatcher</c> and <c>container</c> of Moss's configuration, from
/// dictionaries and lists or from JSON.
/// </summary>
/// <param name="classes">The classes that <c>class</c> can name.</param>
/// <param name="mode">The mode whose imports count, as <c>import_dev</c> for <c>dev</c>, beside those of all modes.</param>
public sealed class MossConfiguration(IReadOnlyDictionary<string, Type>? classes = null, string? mode = null)
{
    private const string Import = "import";

    /// <summary>Reads JSON and registers what it defines.</summary>
    /// <param name="json">An object with the sections.</param>
    /// <param name="dispatcher">Gets the listeners.</param>
    /// <param name="container">Gets the components.</param>
    /// <exception cref="MossConfigurationException">A definition makes no sense. Nothing was registered.</exception>
    [RequiresUnreferencedCode("Makes classes and calls methods by name.")]
    public void Apply(string json, MossDispatcher dispatcher, MossContainer container)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            Apply(
                ConfigurationTree.Read(document.RootElement) as IReadOnlyDictionary<string, object?>
                    ?? throw new MossConfigurationException("The configuration is no JSON object."),
                dispatcher, container);
        }
        catch (JsonException exception)
        {
            throw new MossConfigurationException($"The configuration is no JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Registers what a configuration defines.</summary>
    /// <param name="configuration">
    /// <c>dispatcher</c>: a list of listeners for each event, each a closure or a map with <c>component</c>, <c>method</c> and
    /// <c>arguments</c>. <c>container</c>: a value for each identifier, or a map with <c>component</c> (a function that makes it, or a map
    /// with <c>class</c>, <c>arguments</c> and <c>calls</c>) and <c>shared</c>. <c>import</c>: more of the same.
    /// </param>
    /// <param name="dispatcher">Gets the listeners.</param>
    /// <param name="container">Gets the components.</param>
    /// <exception cref="MossConfigurationException">A definition makes no sense. Nothing was registered.</exception>
    [RequiresUnreferencedCode("Makes classes and calls methods by name.")]
    public void Apply(IReadOnlyDictionary<string, object?> configuration, MossDispatcher dispatcher, MossContainer container)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(dispatcher);
        ArgumentNullException.ThrowIfNull(container);
        OrderedDictionary<string, object?> merged = WithImports(configuration);

        // All is read before anything is registered.
        var actions = new List<Action>();
        foreach ((string section, object? content) in merged)
        {
            switch (section)
            {
                case "dispatcher":
                    actions.AddRange(Listeners(ConfigurationTree.Map(content, section), dispatcher));
                    break;
                case "container":
                    actions.AddRange(new ComponentDefinitions(classes).Read(ConfigurationTree.Map(content, section), container));
                    break;
                case "framework" or "router":
                    break; // Of Moss's own kernel: not for us to read, and no mistake.
                default:
                    throw new MossConfigurationException(
                        $"The configuration has a section '{section}', which is not known."
                        + " There are 'dispatcher', 'container' and 'import'.");
            }
        }

        foreach (Action action in actions)
            action();
    }

    [RequiresUnreferencedCode("Listeners call methods by name.")]
    private static IEnumerable<Action> Listeners(IReadOnlyDictionary<string, object?> events, MossDispatcher dispatcher)
    {
        foreach ((string eventName, object? content) in events)
        {
            IEnumerable<object?> listeners = content switch
            {
                IReadOnlyDictionary<string, object?> map when !map.ContainsKey("component") => map.Values,
                IReadOnlyList<object?> list => list,
                _ => throw new MossConfigurationException($"The listeners of '{eventName}' are no list. Put the definition into one."),
            };
            foreach (object? listener in listeners)
            {
                MossDelegate made = TextualListener.From(
                    listener is IReadOnlyDictionary<string, object?> definition ? Read(eventName, definition) : listener)
                    ?? throw new MossConfigurationException(
                        $"A listener of '{eventName}' is {ConfigurationTree.Shown(listener)}."
                        + " Give a closure, or a map with the key 'component'.");
                yield return () => dispatcher.Register(eventName, made, priority: null);
            }
        }
    }

    [RequiresUnreferencedCode("Listeners call methods by name.")]
    private static Listener Read(string eventName, IReadOnlyDictionary<string, object?> definition)
    {
        if (!definition.TryGetValue("component", out object? component) || component is not string { Length: > 0 } id)
            throw new MossConfigurationException(
                $"A listener of '{eventName}' has no key 'component'. Name the component whose method listens.");
        object? method = definition.GetValueOrDefault("method");
        if (method is not (null or string))
            throw new MossConfigurationException(
                $"The 'method' of a listener of '{eventName}' is {ConfigurationTree.Shown(method)}. Give its name.");
        return new Listener(id, (string?)method, ConfigurationTree.List(definition.GetValueOrDefault("arguments")));
    }

    private OrderedDictionary<string, object?> WithImports(IReadOnlyDictionary<string, object?> configuration)
    {
        var merged = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string key, object? value) in configuration.Where(one => !one.Key.StartsWith(Import, StringComparison.Ordinal)))
            merged[key] = value;
        foreach ((string key, object? value) in configuration.Where(
            one => one.Key == Import || (mode is not null && one.Key == $"{Import}_{mode}")))
        {
            foreach (object? imported in value is IReadOnlyDictionary<string, object?> map ? map.Values : ConfigurationTree.List(value))
                ConfigurationTree.Merge(merged, WithImports(ConfigurationTree.Map(imported, key)));
        }

        return merged;
    }
}
