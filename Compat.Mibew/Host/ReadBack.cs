using System.Collections;
using Compat.Php;

namespace Compat.Mibew.Host;

/// <summary>What a host takes of the arguments that listeners have left: the conditions of each event.</summary>
internal static class ReadBack
{
    private const int DefaultAssetWeight = 500;

    public static string Text(object? value) => value is null or false ? "" : value.ToString() ?? "";

    public static IDictionary<string, object?>? Operator(object? value) => value switch
    {
        _ when Emptiness.IsEmpty(value) => null,
        { } recognised when ArrayShapes.TryView(recognised, out IDictionary<string, object?>? map) => map,
        _ => throw new InvalidOperationException(
            $"A plugin has set the operator to a '{value!.GetType()}'. Set an IDictionary<string, object?>."),
    };

    public static TRoutes Routes<TRoutes>(object? value)
        where TRoutes : class =>
        value as TRoutes ?? (ArrayShapes.TryView(value, out TRoutes? routes) ? routes : null) ?? throw new InvalidOperationException(
            $"A plugin has set the routes to {Shown(value)}. Alter them, or set a '{typeof(TRoutes)}'.");

    public static EventArguments Message(object? thread, int kind, string body, IDictionary<string, object?>? options) => new()
    {
        ["thread"] = thread,
        ["message_kind"] = kind,
        ["message_body"] = body,
        ["message_options"] = options ?? new Dictionary<string, object?>(StringComparer.Ordinal),
    };

    public static (int Kind, string Body, IDictionary<string, object?> Options) Message(EventArguments arguments)
    {
        var view = new ThreadPostMessageArguments(arguments);
        return (view.MessageKind, view.MessageBody, view.MessageOptions);
    }

    public static EventArguments PluginOptions(object? request) =>
        new() { ["request"] = request, ["plugins"] = new Dictionary<string, object?>(StringComparer.Ordinal) };

    /// <summary>What PHP would call an array, without its keys; <see langword="null"/> for anything else.</summary>
    public static IList<object?>? ListOrNull(object? value) => value switch
    {
        PhpArray array => array.ToList(),
        IList<object?> list => list,
        IDictionary<string, object?> map => [.. map.Values],
        IDictionary map => [.. map.Values.Cast<object?>()],
        string => null,
        IEnumerable items => [.. items.Cast<object?>()],
        _ => null,
    };

    public static IList<object?> List(string name, object? value) =>
        value is null
            ? []
            : ListOrNull(value) ?? throw new InvalidOperationException($"A plugin has set '{name}' to {Shown(value)}. Set a list.");

    public static IReadOnlyList<PageAsset> Assets(string name, object? listed) =>
        [.. List(name, listed).Select(Asset).OrderBy(asset => asset.Weight)];

    private static PageAsset Asset(object? item) => (item is PhpArray array ? array.ToDictionary() : item) switch
    {
        string address => new PageAsset(address, "url", DefaultAssetWeight),
        PageAsset asset => asset,
        IDictionary<string, object?> map when Part(map, "content") is string content
            && !Emptiness.IsEmpty(content)
            && Part(map, "type") is string type
            && !Emptiness.IsEmpty(type) =>
            new PageAsset(content, type, Weight(Part(map, "weight"))),
        _ => throw new InvalidOperationException(
            $"A plugin has added {Shown(item)} to a page's assets. Add an address, or a map with 'content' and 'type'."),
    };

    private static int Weight(object? weight) => weight switch
    {
        null => DefaultAssetWeight,
        int whole => whole,
        long whole and >= int.MinValue and <= int.MaxValue => (int)whole,
        _ => throw new InvalidOperationException(
            $"A plugin has added an asset to a page whose weight is {Shown(weight)}. Give it a whole number."),
    };

    private static object? Part(IDictionary<string, object?> map, string name) => map.TryGetValue(name, out object? part) ? part : null;

    private static string Shown(object? value) => value is null ? "null" : $"a '{value.GetType()}'";
}
