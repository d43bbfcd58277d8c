namespace Dispatching.PhpWorker;

/// <summary>How a plugin of PHP is run. Not to be changed once the plugin is loaded.</summary>
public sealed class PhpPluginOptions
{
    private readonly Dictionary<string, Type> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Type, string> _classes = [];

    /// <summary>The program <c>php</c>; <see langword="null"/> to look for it on the <c>PATH</c>.</summary>
    public string? Php { get; set; }

    /// <summary>
    /// A PHP file that is run before the plugin: it loads what the plugin needs of its application, and may return a function that makes
    /// the plugin's objects by their class. <see langword="null"/> for none.
    /// </summary>
    public string? Bootstrap { get; set; }

    /// <summary>What the plugin is configured with: Mibew's configuration of the plugin.</summary>
    public IReadOnlyDictionary<string, object?> Configuration { get; set; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>How long a call may take, with all that happens within it; then its process is ended. 10 seconds.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the plugin may take to be loaded. 30 seconds.</summary>
    public TimeSpan StartLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may wait for the calls before it. 30 seconds.</summary>
    public TimeSpan QueueLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes a message may have, either way. 16 MB.</summary>
    public int LineLimit { get; set; } = 16 * 1024 * 1024;

    /// <summary>How many bytes a listener may print. 1 MB.</summary>
    public int OutputLimit { get; set; } = 1024 * 1024;

    /// <summary>How much memory the plugin may use, as PHP writes it: <c>128M</c>.</summary>
    public string MemoryLimit { get; set; } = "128M";

    /// <summary>Takes what listeners print; <see langword="null"/> to give it to the log.</summary>
    public Action<string>? Output { get; set; }

    /// <summary>The clock that the limits are measured by.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>
    /// Says which class of PHP an event is, so that listeners type-hint it and name its event: those who listen to the class in PHP hear
    /// the event by its name here, and what PHP dispatches of the class is a <typeparamref name="TEvent"/> here.
    /// </summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="phpClass">The class, with its namespace, as in <c>App\Event\OrderPlaced</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">The class, or the event, has been mapped to another one.</exception>
    public PhpPluginOptions Map<TEvent>(string phpClass)
        where TEvent : class
    {
        ArgumentException.ThrowIfNullOrEmpty(phpClass);
        string name = phpClass.TrimStart('\\');
        if (_types.TryGetValue(name, out Type? type) && type != typeof(TEvent))
            throw new ArgumentException($"'{name}' is mapped to '{type}' already. Map it once.", nameof(phpClass));
        if (_classes.TryGetValue(typeof(TEvent), out string? known) && !known.Equals(name, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"'{typeof(TEvent)}' is mapped to '{known}' already. Map it once.", nameof(phpClass));
        _types[name] = typeof(TEvent);
        _classes[typeof(TEvent)] = name;
        return this;
    }

    /// <summary>The type that a class of PHP is mapped to.</summary>
    internal Type? TypeOf(string phpClass) => _types.GetValueOrDefault(phpClass);

    /// <summary>The class of PHP that a type is mapped to, if it or a base of it is.</summary>
    internal string? ClassOf(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            if (_classes.TryGetValue(at, out string? known))
                return known;
        }

        return null;
    }

    /// <summary>Refuses what cannot work.</summary>
    internal void Check()
    {
        CheckPositive(TimeLimit, nameof(TimeLimit));
        CheckPositive(StartLimit, nameof(StartLimit));
        CheckPositive(QueueLimit, nameof(QueueLimit));
        Refuse(LineLimit < 1024, nameof(LineLimit), $"is {LineLimit}. Give messages 1024 bytes at least.");
        Refuse(OutputLimit < 0, nameof(OutputLimit), $"is {OutputLimit}. Give 0 or more.");
        bool isMissing = Bootstrap is not null && !File.Exists(Bootstrap);
        Refuse(isMissing, nameof(Bootstrap), $"is '{Bootstrap}', which is not there. Name a PHP file.");
    }

    private static void CheckPositive(TimeSpan limit, string name) => Refuse(
        limit <= TimeSpan.Zero || limit > TimeSpan.FromDays(1), name, $"is {limit}. Give more than none, and no more than a day.");

    private static void Refuse(bool isWrong, string option, string what)
    {
        if (isWrong)
            throw new ArgumentException($"'{option}' {what}", option);
    }
}
