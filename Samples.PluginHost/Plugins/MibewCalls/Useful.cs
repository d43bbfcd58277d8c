using Compat.Mibew;

namespace PluginHost.Plugins.MibewCalls;

/// <summary>The listener of Mibew's page that calls a function in the visitor's browser.</summary>
public sealed class Useful : Plugin
{
    private readonly string _function = "usefulFunc";

    /// <inheritdoc/>
    public override void Run() => Dispatcher.AttachListener(Events.WidgetResponseAlter, this, OnResponse);

    private void OnResponse(WidgetResponseAlterArguments args)
    {
        Part<OrderedDictionary<string, object?>>(args, "load")["the_lib"] = "http://example.com/lib.js";
        if (args.AssetUrlGenerator is { } addressOf)
            Part<OrderedDictionary<string, object?>>(args, "load")["the_func"] = addressOf(FilesPath + "/func.js");
        Part<List<object?>>(args, "handlers").Add(_function);
        Part<OrderedDictionary<string, object?>>(args, "dependencies")[_function] = new List<object?> { "the_lib", "the_func" };
    }

    private static T Part<T>(WidgetResponseAlterArguments args, string name)
        where T : class, new()
    {
        if (!args.Response.TryGetValue(name, out object? part) || part is not T)
            args.Response[name] = part = new T();
        return (T)part;
    }
}
