using Dispatching;

namespace PluginHost.Plugins.Example;

/// <summary>What the page calls <c>_example_say_hello</c>.</summary>
public sealed class Greeting
{
    private readonly string _greeting = "hello ";

    /// <summary>Puts a hello before the argument <c>content</c>.</summary>
    /// <param name="e">The event.</param>
    public void SayHello(GenericEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        e["content"] = _greeting + e["content"];
    }
}
