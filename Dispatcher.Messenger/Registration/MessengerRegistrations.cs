using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dispatching.Messenger.Registration;
using Dispatching.Messenger.Wire;
using Dispatching.Messenger.Working;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatching.Messenger;

/// <summary>Registers transports, the events that go out, and where others come in. For one thread at a time.</summary>
public sealed class MessengerRegistrations
{
    // After the listeners of this process.
    private const int SendPriority = -1000;

    private readonly IServiceCollection _services;
    private readonly MessengerPlan _plan;

    internal MessengerRegistrations(IServiceCollection services, MessengerPlan plan)
    {
        _services = services;
        _plan = plan;
    }

    /// <summary>Adds a kind of broker. The packages for brokers have a method for theirs, as <c>UseRedis</c>.</summary>
    /// <param name="broker">The broker.</param>
    /// <returns>The registrations.</returns>
    public MessengerRegistrations Broker(IMessageBroker broker)
    {
        ArgumentNullException.ThrowIfNull(broker);
        _plan.Add(broker);
        return this;
    }

    /// <summary>Adds a transport by its DSN, as Symfony writes it. <c>in-memory://</c> is one within the process.</summary>
    /// <param name="name">The name under which it is known. PHP is told it for failed messages: take the name that it has there.</param>
    /// <param name="dsn">The DSN. Its options are checked when the program starts.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentException">
    /// The name is taken, or the DSN is none. The DSN is not quoted, for it may hold a password.
    /// </exception>
    public MessengerRegistrations Transport(string name, string dsn)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        TransportDsn parsed;
        try
        {
            parsed = TransportDsn.Parse(dsn);
        }
        catch (FormatException fault)
        {
            throw new ArgumentException($"The transport '{name}' cannot be had: {fault.Message}", nameof(dsn), fault);
        }

        return Transport(name, context => _plan.Open(parsed, context));
    }

    /// <summary>Adds a transport of one's own.</summary>
    /// <param name="name">The name under which it is known.</param>
    /// <param name="open">Makes it, when the program starts.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public MessengerRegistrations Transport(string name, Func<TransportContext, IMessageTransport> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        if (!_plan.Transports.TryAdd(name, open))
            throw new ArgumentException($"There is a transport '{name}' already. Give this one another name.", nameof(name));
        return this;
    }

    /// <summary>
    /// Lets events of a class come in and go out, under the name that the other side has for it. What is not mapped does neither.
    /// </summary>
    /// <typeparam name="TEvent">The class.</typeparam>
    /// <param name="name">The name: in PHP the class with its namespace, as in <c>App\Event\OrderPlaced</c>.</param>
    /// <param name="bus">The bus that handles it, where the PHP application has several.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentException">The class has another name already, or the name another class.</exception>
    [RequiresUnreferencedCode("Reads and writes the class by reflection. Give its JsonTypeInfo where the program is trimmed.")]
    [RequiresDynamicCode("Reads and writes the class by reflection. Give its JsonTypeInfo where the program is compiled ahead of time.")]
    public MessengerRegistrations Map<TEvent>(string name, string? bus = null)
        where TEvent : class
    {
        Map(typeof(TEvent), name, bus, null);
        if (_plan.Json.Converters.Count == 0)
            _plan.Json = PhpJson.NewOptions();
        return this;
    }

    /// <summary>Lets events of a class come in and go out, read and written without reflection.</summary>
    /// <typeparam name="TEvent">The class.</typeparam>
    /// <param name="name">The name that the other side has for it.</param>
    /// <param name="json">How it is read and written. PHP's empty maps, which it writes as <c>[]</c>, are then its affair.</param>
    /// <param name="bus">The bus that handles it, where the PHP application has several.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentException">The class has another name already, or the name another class.</exception>
    public MessengerRegistrations Map<TEvent>(string name, JsonTypeInfo<TEvent> json, string? bus = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(json);
        Map(typeof(TEvent), name, bus, json);
        return this;
    }

    /// <summary>Changes how classes that are mapped by their names alone are read and written.</summary>
    /// <param name="change">Changes the options, once, before they are first used.</param>
    /// <returns>The registrations.</returns>
    public MessengerRegistrations Json(Action<JsonSerializerOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _plan.JsonChanges.Add(change);
        return this;
    }

    /// <summary>
    /// Sends events of a type when the listeners of this process have run: the sender is an asynchronous listener at -1000, so such events
    /// are dispatched by <c>DispatchAsync</c>. A stopped event is not sent, nor is one that has just come in.
    /// </summary>
    /// <typeparam name="TEvent">The type; an interface sends every event that is one, and each of their classes must be mapped.</typeparam>
    /// <param name="to">The transport's name.</param>
    /// <returns>The registrations.</returns>
    public MessengerRegistrations Send<TEvent>(string to)
        where TEvent : class
    {
        ArgumentException.ThrowIfNullOrEmpty(to);
        if (!_plan.Routes.TryGetValue(typeof(TEvent), out List<string>? targets))
        {
            _plan.Routes[typeof(TEvent)] = targets = [];
            _services.AddDispatcher(events => events.Listeners<OutgoingMessages>(
                on => on.On<TEvent>(sender => sender.SendAsync<TEvent>, SendPriority)));
        }

        if (!targets.Contains(to))
            targets.Add(to);
        return this;
    }

    /// <summary>Dispatches what comes, from the start of the host to its end, each message in a scope of its own.</summary>
    /// <param name="from">The transport's name.</param>
    /// <param name="retries">How often a message is sent again whose listeners fail.</param>
    /// <param name="failures">The transport that takes what still fails, or <see langword="null"/> to drop it.</param>
    /// <param name="configure">Changes all else: delays, concurrency, limits.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentException">Messages are received from there already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is a negative number of retries.</exception>
    public MessengerRegistrations Receive(
        string from, int retries = 3, string? failures = null, Action<ReceiveOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        var options = new ReceiveOptions(from) { Failures = failures };
        options.Retry = options.Retry with { Maximum = retries };
        configure?.Invoke(options);
        if (_plan.Receivers.Any(known => known.From == from))
        {
            throw new ArgumentException(
                $"Messages are received from '{from}' already. Raise its 'Concurrency' to handle several at once.", nameof(from));
        }

        _plan.Receivers.Add(options);
        _services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<MessageWorkers>().Of(options));
        return this;
    }

    /// <summary>Limits the bodies that come in and go out. 16 MB, if nothing else is said.</summary>
    /// <param name="bytes">How many bytes a body may have.</param>
    /// <returns>The registrations.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public MessengerRegistrations BodyLimit(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        _plan.BodyLimit = bytes;
        return this;
    }

    /// <summary>Names this program in the header <c>X-Origin</c> of what it sends. <c>net</c>, if nothing else is said.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The registrations.</returns>
    public MessengerRegistrations Origin(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _plan.Origin = name;
        return this;
    }

    private void Map(Type type, string name, string? bus, JsonTypeInfo? json)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.StartsWith('\\'))
            throw new ArgumentException($"The name '{name}' begins with a backslash, as PHP's do not. Leave it out.", nameof(name));
        _plan.Types.Add(new MessageType(type, name, bus, json));
    }
}
