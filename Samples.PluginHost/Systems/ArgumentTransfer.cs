namespace PluginHost.Systems;

/// <summary>Brings what a system's own kind of event carries back to the line.</summary>
internal static class ArgumentTransfer
{
    public static void Replace(this IDictionary<string, object?> arguments, IEnumerable<KeyValuePair<string, object?>> by)
    {
        KeyValuePair<string, object?>[] values = [.. by];
        arguments.Clear();
        foreach ((string name, object? value) in values)
            arguments[name] = value;
    }
}
