using System.Diagnostics.CodeAnalysis;
using Compat.Moss.Listeners;

namespace Compat.Moss;

/// <summary>The section <c>container</c>.</summary>
internal sealed class ComponentDefinitions(IReadOnlyDictionary<string, Type>? classes)
{
    [RequiresUnreferencedCode("Makes classes and calls methods by name.")]
    public IEnumerable<Action> Read(IReadOnlyDictionary<string, object?> section, MossContainer container)
    {
        foreach ((string id, object? content) in section)
        {
            if (content is not IReadOnlyDictionary<string, object?> map || !map.TryGetValue("component", out object? component))
            {
                yield return () => container.Register(id, content);
                continue;
            }

            bool isShared = Truth.Counts(map.GetValueOrDefault("shared"));
            Func<IMossContainer, object?> make = component switch
            {
                Func<IMossContainer, object?> given => given,
                IReadOnlyDictionary<string, object?> definition => Maker(id, definition),
                _ => throw new MossConfigurationException(
                    $"The component '{id}' is {ConfigurationTree.Shown(component)}. Give what makes it, or a map with the key 'class'."),
            };
            yield return () => container.Register(id, make, isShared);
        }
    }

    [RequiresUnreferencedCode("Makes classes and calls methods by name.")]
    private Func<IMossContainer, object?> Maker(string id, IReadOnlyDictionary<string, object?> definition)
    {
        Type type = definition.GetValueOrDefault("class") switch
        {
            Type given => given,
            string name when classes is not null && classes.TryGetValue(name, out Type? known) => known,
            string name => throw new MossConfigurationException(
                $"The component '{id}' names the class '{name}', which is not known. Give it to the {nameof(MossConfiguration)}."),
            _ => throw new MossConfigurationException($"The component '{id}' has no key 'class'. Name its class."),
        };
        IReadOnlyList<object?> arguments = ConfigurationTree.List(definition.GetValueOrDefault("arguments"));
        IReadOnlyDictionary<string, object?> calls = definition.GetValueOrDefault("calls") is { } given2
            ? ConfigurationTree.Map(given2, $"{id}.calls")
            : new Dictionary<string, object?>(StringComparer.Ordinal);
        return container =>
        {
            object component = ComponentConstructor.Make(
                id, type, [.. arguments.Select(argument => ArgumentReference.Resolve(argument, container, null, null))]);
            foreach ((string method, object? given) in calls)
            {
                object?[] values =
                    [.. ConfigurationTree.List(given).Select(argument => ArgumentReference.Resolve(argument, container, null, null))];
                ComponentMethod.Of(component, method, values.Length).Call(component, values);
            }

            return component;
        };
    }
}
