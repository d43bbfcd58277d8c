using Compat.Mibew;

namespace Tests.MibewAdapter;

#pragma warning disable CA1822 // Plugins' methods are found on their objects.
/// <summary>A plugin that attaches nothing by itself.</summary>
internal sealed class Silent(PluginPriority weight) : SilentBase, IPlugin
{
    public PluginPriority Weight => weight;

    public bool IsInitialized { get; init; } = true;

    public int Seen { get; private set; }

    public void Run()
    {
    }

    private void OnEvent(EventArguments arguments) => arguments["seen"] = (arguments["seen"] as string) + "x";

    private void OnNothing() => Seen++;

    private async Task OnEventAsync(EventArguments arguments, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        arguments["seen"] = "awaited";
    }

    private void OnGeneric<T>(EventArguments arguments) => arguments["seen"] = typeof(T);

    private static void OnText(string text) => throw new InvalidOperationException(text);

    private int NotAListener(int number) => number;
}
