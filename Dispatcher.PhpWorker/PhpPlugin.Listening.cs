using System.Collections.Concurrent;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;
using Dispatching.PhpWorker.Listening;

namespace Dispatching.PhpWorker;

public sealed partial class PhpPlugin
{
    private readonly ConcurrentStack<Action> _removals = new();

    /// <summary>
    /// Lets the plugin's listeners of Symfony listen in a dispatcher, among the others by priority. What the plugin dispatches goes to the
    /// dispatcher that calls its listener, or else to this one.
    /// </summary>
    /// <param name="dispatcher">The dispatcher, which is both.</param>
    /// <returns>How many listeners listen there.</returns>
    /// <exception cref="PhpPluginException">A priority is no <see cref="int"/>. Nothing listens.</exception>
    public int ListenIn(EventDispatcher dispatcher) => ListenIn(dispatcher, dispatcher);

    /// <summary>
    /// Lets the plugin's listeners of Symfony listen in a dispatcher, among the others by priority. What the plugin dispatches goes to the
    /// dispatcher that calls its listener, or else to the one that is given.
    /// </summary>
    /// <param name="registry">Where the listeners are registered.</param>
    /// <param name="dispatcher">What dispatches; <see langword="null"/> where only listeners may dispatch.</param>
    /// <returns>How many listeners listen there.</returns>
    /// <exception cref="PhpPluginException">A priority is no <see cref="int"/>. Nothing listens.</exception>
    public int ListenIn(IListenerRegistry registry, IEventDispatcher? dispatcher)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return new SymfonyListening(this).Listen(registry, dispatcher);
    }

    /// <summary>Lets the plugin's listeners of Mibew listen in its dispatcher, among the others by priority.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>How many listeners listen there.</returns>
    public int ListenIn(Compat.Mibew.EventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        return new MibewListening(this).Listen(dispatcher);
    }

    /// <summary>
    /// Lets the plugin's listeners of CiviCRM listen in an application, among the others by priority, and makes its functions those of a
    /// module. Booting the application again takes the listeners away.
    /// </summary>
    /// <param name="application">The application, which has booted.</param>
    /// <returns>How many listeners listen there.</returns>
    /// <exception cref="PhpPluginException">A priority is no <see cref="int"/>. Nothing listens.</exception>
    public int ListenIn(CiviApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return new CiviListening(this).Listen(application);
    }

    /// <summary>
    /// Lets the plugin's listeners of Yii listen: those of classes in a registry, those of the application in it. A class of PHP is the
    /// class that it is mapped to, or else the one whose full name is PHP's with points.
    /// </summary>
    /// <param name="events">The registry.</param>
    /// <param name="application">The application.</param>
    /// <returns>How many listeners listen there.</returns>
    public int ListenIn(EventRegistry events, Application application)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(application);
        return new YiiListening(this).Listen(events, application);
    }

    /// <summary>Lets the plugin's hooks of Comodojo listen in its dispatcher, behind those that are there.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>How many listeners listen there.</returns>
    public int ListenIn(ComodojoDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        return new ComodojoListening(this).Listen(dispatcher);
    }

    /// <summary>Lets the plugin's listeners of Moss listen in its dispatcher, at the places that they ask for.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <returns>How many listeners listen there.</returns>
    public int ListenIn(MossDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        return new MossListening(this).Listen(dispatcher);
    }

    /// <summary>Says how to take a listener away when the plugin is disposed.</summary>
    internal void AtEnd(Action remove) => _removals.Push(remove);

    /// <summary>The listeners of a system.</summary>
    internal IReadOnlyList<PhpListener> Of(PhpSystem system) => [.. Listeners.Where(listener => listener.System == system)];

    /// <summary>The priorities of listeners, in systems that order by whole numbers.</summary>
    internal static int PriorityOf(PhpListener listener) =>
        listener.Priority is not { } priority ? 0
        : priority == (int)priority ? (int)priority
        : throw new PhpPluginException(
            PhpFailure.CannotCross,
            $"The listener '{listener.Name}' of '{listener.EventName}' has the priority {priority}, which is no 'Int32'. Give it one.");
}
