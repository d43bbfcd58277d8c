namespace Compat.Mibew;

/// <summary>What plugins have in common. Mibew's <c>AbstractPlugin</c>.</summary>
public abstract class Plugin : IPlugin
{
    private EventDispatcher? _dispatcher;

    /// <summary>
    /// The dispatcher that its listeners are attached to: that of the manager that loaded the plugin, or else
    /// <see cref="EventDispatcher.Instance"/>.
    /// </summary>
    public EventDispatcher Dispatcher
    {
        get => _dispatcher ?? EventDispatcher.Instance;
        set => _dispatcher = value;
    }

    /// <summary>What the host configured. An entry <c>weight</c> is its weight.</summary>
    public IReadOnlyDictionary<string, object?> Configuration { get; set; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>
    /// The path of its files, without slashes at the ends: <see cref="PluginDescription.FilesPath"/>. It is empty if no manager has loaded
    /// the plugin.
    /// </summary>
    public string FilesPath { get; set; } = "";

    /// <inheritdoc/>
    public virtual PluginPriority Weight => Configuration.GetValueOrDefault("weight") switch
    {
        int weight => weight,
        long weight => weight,
        double weight => weight,
        _ => 0,
    };

    /// <inheritdoc/>
    public virtual bool IsInitialized => true;

    /// <inheritdoc/>
    public abstract void Run();
}
