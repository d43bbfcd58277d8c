using System.Collections.Concurrent;
using Dispatching.PhpWorker.Processes;

namespace Dispatching.PhpWorker;

public sealed partial class PhpPlugin
{
    private const int DeepestNesting = 100;

    private readonly ConcurrentDictionary<PhpSystem, HostDispatch> _hosts = new();

    // Only the thread that has the turn can find its own number there.
    private bool IsOwn => Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId;

    /// <summary>Calls a listener.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="areEvents">Whether objects among the arguments are events, which PHP may look into.</param>
    /// <param name="own">Dispatches what the listener dispatches in its system; null for where the plugin listens.</param>
    /// <param name="cancellationToken">Ends the call, and the process with it.</param>
    internal PhpCallResult Call(
        PhpListener listener, IReadOnlyList<object?> arguments, bool areEvents, HostDispatch? own, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isNested = IsOwn;
        if (!isNested)
            TakeTurn(listener, cancellationToken);
        _depth++;
        Interlocked.Increment(ref _calls);
        try
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
            WorkerSession session = Session(isNested, listener, cancellationToken);
            return session.Call(listener, arguments, areEvents, Host, cancellationToken);
        }
        catch (Exception exception) when (Count(exception) && !isNested && IsByDispose(exception))
        {
            // A filter counts: an exception that was thrown on from each of many nested calls would use up the stack.
            throw new ObjectDisposedException(ToString(), exception);
        }
        finally
        {
            _depth--;
            if (!isNested)
                PassTurn();
        }

        HostDispatch? Host(PhpSystem system) => own is not null && system == listener.System ? own : _hosts.GetValueOrDefault(system);
    }

    private bool Count(Exception exception)
    {
        Interlocked.Increment(ref _failures);
        Volatile.Write(ref _lastFailure, exception.Message);
        return true;
    }

    private bool IsByDispose(Exception exception) => exception is PhpPluginException && Volatile.Read(ref _isDisposed) != 0;

    /// <summary>Makes what dispatches the events of a system.</summary>
    internal void Connect(PhpSystem system, HostDispatch host) => _hosts[system] = host;

    private void TakeTurn(PhpListener listener, CancellationToken cancellationToken)
    {
        if (!_turn.Wait(0, CancellationToken.None))
            AwaitTurn(listener, cancellationToken);
        Volatile.Write(ref _owner, Environment.CurrentManagedThreadId);
    }

    private void AwaitTurn(PhpListener listener, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.QueueLimit, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        Interlocked.Increment(ref _waiting);
        try
        {
            _turn.Wait(either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PhpPluginException(
                PhpFailure.Busy,
                $"The listener '{listener.Name}' of '{listener.EventName}' waited longer than {_options.QueueLimit} for the plugin "
                + $"'{FullPath}', which runs one call at a time. Let listeners do less, or give them a plugin each scope.",
                exception);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private void PassTurn()
    {
        bool isDisposed = Volatile.Read(ref _isDisposed) != 0;
        if (isDisposed || _session is { IsBroken: true })
            EndSession();
        if (isDisposed)
            _files.Dispose();
        Volatile.Write(ref _owner, 0);
        _turn.Release();
    }

    private WorkerSession Session(bool isNested, PhpListener listener, CancellationToken cancellationToken)
    {
        if (_depth > DeepestNesting)
        {
            throw new PhpPluginException(
                PhpFailure.TooDeep,
                $"The listener '{listener.Name}' of '{listener.EventName}' is called within {DeepestNesting} calls of the plugin "
                + $"'{FullPath}': listeners dispatch each other's events for ever. Let one of them stop.");
        }

        if (isNested)
        {
            return _session is { IsBroken: false } outer ? outer : throw new PhpPluginException(
                PhpFailure.Killed,
                $"The listener '{listener.Name}' of '{listener.EventName}' cannot be called: its process has ended within this call.");
        }

        if (_session is { HasExited: true })
        {
            WorkerLog.Ended(_logger, FullPath, "it ended between two calls.");
            EndSession();
        }

        if (_session is null)
            CheckSame(Start(cancellationToken));
        return _session!;
    }

    private IReadOnlyList<PhpListener> Start(CancellationToken cancellationToken)
    {
        _hasFailedToStart = true;
        Interlocked.Increment(ref _starts);
        WorkerProcess process = WorkerProcess.Start(_php, _files.Start, FullPath, _options, _logger);
        var session = new WorkerSession(process, FullPath, _options, _logger);
        try
        {
            IReadOnlyList<PhpListener> listeners = session.Load(cancellationToken);
            _version = session.Version;
            WorkerLog.Started(_logger, FullPath, session.ProcessId, session.Version, listeners.Count);
            _hasFailedToStart = false;
            Volatile.Write(ref _session, session);
            return listeners;
        }
        catch (Exception exception)
        {
            Volatile.Write(ref _lastFailure, exception.Message);
            session.Dispose();
            throw;
        }
    }

    private void CheckSame(IReadOnlyList<PhpListener> listeners)
    {
        bool isSame = listeners.Count == Listeners.Count && listeners.Zip(Listeners).All(pair => pair.First.IsSameAs(pair.Second));
        if (isSame)
            return;
        EndSession();
        throw new PhpPluginException(
            PhpFailure.NotLoaded,
            $"The plugin '{FullPath}' registers other listeners than when it was loaded first. Load it anew, or let it register the same.");
    }

    private void EndSession()
    {
        if (Interlocked.Exchange(ref _session, null) is not { } session)
            return;
        if (session.IsBroken)
            WorkerLog.Ended(_logger, FullPath, Volatile.Read(ref _lastFailure) ?? "it was disposed.");
        session.Dispose();
    }
}
