using System.Runtime.ExceptionServices;
using Dispatching.PhpWorker.Wire;
using Microsoft.Extensions.Logging;

namespace Dispatching.PhpWorker.Processes;

/// <summary>
/// Calls a plugin's listeners in its process, and answers what they ask meanwhile: an answer belongs to the innermost request that is open.
/// For one thread at a time.
/// </summary>
internal sealed partial class WorkerSession : IDisposable
{
    private readonly WorkerProcess _process;
    private readonly Conversation _conversation;
    private readonly WorkerMessages _messages;
    private readonly Deadline _deadline;
    private readonly PhpPluginOptions _options;
    private readonly string _plugin;
    private readonly ILogger _logger;
    private readonly List<ExceptionDispatchInfo> _failures = [];
    private int _depth;

    public WorkerSession(WorkerProcess process, string plugin, PhpPluginOptions options, ILogger logger)
    {
        _process = process;
        _plugin = plugin;
        _options = options;
        _logger = logger;
        _conversation = new Conversation(options);
        _messages = new WorkerMessages(process, _conversation, options);
        _deadline = new Deadline(process, options.Time);
    }

    /// <summary>The process's number.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Whether no further call can be made.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether the process has ended between two calls.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>The version of PHP.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Loads the plugin.</summary>
    public IReadOnlyList<PhpListener> Load(CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration registration = _deadline.Open(_options.StartLimit, cancellationToken);
        try
        {
            _messages.Init(_plugin);
            var answer = new Answer(this, null, null, cancellationToken);
            IReadOnlyList<PhpListener> listeners = answer.Listeners();
            _conversation.End();
            return listeners;
        }
        finally
        {
            _deadline.Close();
        }
    }

    /// <summary>Calls a listener.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="areEvents">Whether objects among the arguments are events, which PHP may look into.</param>
    /// <param name="host">Finds what dispatches the events of a system.</param>
    /// <param name="cancellationToken">Ends the process when the call is cancelled.</param>
    public PhpCallResult Call(
        PhpListener listener, IReadOnlyList<object?> arguments, bool areEvents, Func<PhpSystem, HostDispatch?> host,
        CancellationToken cancellationToken)
    {
        bool isNested = _depth > 0;
        CancellationTokenRegistration registration = isNested ? default : _deadline.Open(_options.TimeLimit, cancellationToken);
        _depth++;
        try
        {
            Send(listener, arguments, areEvents, isNested);
            return new Answer(this, listener, host, cancellationToken).Result(arguments);
        }
        finally
        {
            if (--_depth == 0)
            {
                _deadline.Close();
                _conversation.End();
                _failures.Clear();
            }

            registration.Dispose();
        }
    }

    /// <summary>Ends the process at once; a call that waits for it fails.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (IsBroken)
            _process.Kill();
        else
            _messages.Shutdown();
        _process.Dispose();
        _deadline.Dispose();
    }

    private void Send(PhpListener listener, IReadOnlyList<object?> arguments, bool areEvents, bool isNested)
    {
        int known = _conversation.Known;
        try
        {
            // Where the process does not take it, there is no answer either, which is told there.
            _messages.Call(listener.Id, arguments, areEvents, isNested);
        }
        catch (PhpPluginException exception)
        {
            _conversation.Forget(known);
            throw new PhpPluginException(exception.Failure, $"{Named(listener)} cannot be called. {exception.Message}", exception);
        }
    }

    private string Named(PhpListener? listener) => listener is null
        ? $"The plugin '{_plugin}'"
        : $"The listener '{listener.Name}' of '{listener.EventName}' in the plugin '{_plugin}'";
}
