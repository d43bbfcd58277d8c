using Dispatching.PhpWorker.Processes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatching.PhpWorker;

/// <summary>
/// A plugin of PHP that runs in a process of its own: it is loaded against shims of its system, which report what it registers, and its
/// listeners are called there. The process is started with the plugin, and anew by the first call behind a failure that has ended it.
/// </summary>
/// <remarks>
/// Any thread may call; one call runs at a time, others wait for their turn. A listener that dispatches is called back within its call.
/// A thread that calls waits for PHP, and never longer than the limits say.
/// </remarks>
public sealed partial class PhpPlugin : IDisposable, IAsyncDisposable
{
    private readonly PhpPluginOptions _options;
    private readonly ILogger _logger;
    private readonly string _php;
    private readonly WorkerFiles _files;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private WorkerSession? _session;
    private string? _version;
    private string? _lastFailure;
    private int _owner;
    private int _depth;
    private int _waiting;
    private int _starts;
    private long _calls;
    private long _failures;
    private bool _hasFailedToStart;
    private int _isDisposed;

    private PhpPlugin(string path, PhpPluginOptions options, ILogger logger, string php)
    {
        FullPath = path;
        _options = options;
        _logger = logger;
        _php = php;
        _files = new WorkerFiles();
    }

    /// <summary>The plugin's file or folder.</summary>
    public string FullPath { get; }

    /// <summary>The listeners that the plugin registers, in the order of their registration.</summary>
    public IReadOnlyList<PhpListener> Listeners { get; private set; } = [];

    /// <summary>How the plugin does, at this moment.</summary>
    public PhpPluginHealth Health
    {
        get
        {
            WorkerSession? session = Volatile.Read(ref _session);
            PhpPluginState state = Volatile.Read(ref _isDisposed) != 0 ? PhpPluginState.Disposed
                : session is null ? (_hasFailedToStart ? PhpPluginState.Failed : PhpPluginState.Stopped)
                : Volatile.Read(ref _depth) > 0 ? PhpPluginState.Busy : PhpPluginState.Ready;
            return new PhpPluginHealth(
                state, session?.ProcessId, _version, Interlocked.Read(ref _calls), Interlocked.Read(ref _failures),
                Volatile.Read(ref _starts), Volatile.Read(ref _waiting), Volatile.Read(ref _lastFailure));
        }
    }

    internal PhpPluginOptions Options => _options;

    /// <summary>Loads a plugin: starts its process, which says what it registers.</summary>
    /// <param name="path">A PHP file, or a folder with PHP files.</param>
    /// <param name="options">How it is run; <see langword="null"/> for what the options say by themselves.</param>
    /// <param name="logger">Is told what the plugin prints, logs and writes to its errors, and of processes that end.</param>
    /// <param name="cancellationToken">Ends the start early.</param>
    /// <returns>The plugin. It listens where it is told to.</returns>
    /// <exception cref="PhpPluginException">There is no PHP, or the plugin cannot be loaded; the message says why.</exception>
    /// <exception cref="ArgumentException">The plugin is not there, or an option cannot work.</exception>
    public static PhpPlugin Load(
        string path, PhpPluginOptions? options = null, ILogger? logger = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new PhpPluginOptions();
        options.Check();
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new ArgumentException($"The plugin '{path}' is not there. Name a PHP file, or a folder with PHP files.", nameof(path));
        string php = PhpProgram.Find(options.Php, Environment.GetEnvironmentVariable("PATH"));
        var plugin = new PhpPlugin(Path.GetFullPath(path), options, logger ?? NullLogger.Instance, php);
        try
        {
            plugin.Listeners = plugin.Start(cancellationToken);
            return plugin;
        }
        catch
        {
            plugin.Dispose();
            throw;
        }
    }

    /// <summary>Calls a listener.</summary>
    /// <param name="listener">One of <see cref="Listeners"/>.</param>
    /// <param name="arguments">The arguments, as the listener's system passes them.</param>
    /// <param name="cancellationToken">Ends the call, and the process with it.</param>
    /// <returns>What the listener gave.</returns>
    /// <exception cref="PhpPluginException">The listener failed, or could not be called; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The plugin is disposed.</exception>
    public PhpCallResult Call(PhpListener listener, IReadOnlyList<object?> arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ArgumentNullException.ThrowIfNull(arguments);
        return Call(listener, arguments, areEvents: true, own: null, cancellationToken);
    }

    /// <summary>Ends the process, and takes the listeners away, Moss's apart. A call that waits for the process fails.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        while (_removals.TryPop(out Action? remove))
            remove();
        if (Volatile.Read(ref _depth) > 0)
            Volatile.Read(ref _session)?.Kill();

        // Within a call of its own, what waits for the process ends it.
        if (IsOwn || !_turn.Wait(TimeSpan.FromSeconds(5)))
            return;
        EndSession();
        _turn.Release();
        _files.Dispose();
    }

    /// <summary>Ends the process, and takes the listeners away, Moss's apart. A call that waits for the process fails.</summary>
    /// <returns>A task for the process's end.</returns>
    public async ValueTask DisposeAsync() => await Task.Run(Dispose).ConfigureAwait(false);

    /// <summary>The plugin, and how many listeners it has.</summary>
    /// <returns>As in <c>PhpPlugin: plugins/orders.php, 3 listeners</c>.</returns>
    public override string ToString() => $"{nameof(PhpPlugin)}: {FullPath}, {Listeners.Count} listeners";
}
