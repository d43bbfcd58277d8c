namespace Compat.Mibew;

/// <summary>Calls functions of the host and of plugins for a client application: the host's side of the function calls.</summary>
/// <remarks>Safe for use by several threads at once, when its functions are added before it is used.</remarks>
public sealed class FunctionCalls
{
    private readonly EventDispatcher _dispatcher;
    private readonly EventKey<FunctionCallArguments> _key;
    private readonly Dictionary<string, Func<IDictionary<string, object?>, IDictionary<string, object?>>> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a side.</summary>
    /// <param name="dispatcher">What plugins are attached to.</param>
    /// <param name="key"><see cref="Events.ThreadFunctionCall"/> for the chat, <see cref="Events.UsersFunctionCall"/> for operators.</param>
    public FunctionCalls(EventDispatcher dispatcher, EventKey<FunctionCallArguments> key)
    {
        _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
        _key = key ?? throw new ArgumentNullException(nameof(key));
    }

    /// <summary>Whether plugins hear of functions that the host knows, too, with its results, as Mibew's code has it. Its document does not.</summary>
    public bool FiresForKnown { get; init; }

    /// <summary>Makes a function of the host known.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="function">What takes arguments and gives results.</param>
    /// <returns>The side.</returns>
    public FunctionCalls Add(string name, Func<IDictionary<string, object?>, IDictionary<string, object?>> function)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(function);
        _functions[name] = function;
        return this;
    }

    /// <summary>Calls a function: the host's, if it knows it, else those of plugins.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processor">What processes the request, for plugins.</param>
    /// <returns>Its results. An entry <c>errorCode</c> ends the request.</returns>
    public IDictionary<string, object?> Call(string function, IDictionary<string, object?>? arguments = null, object? processor = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        arguments ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        IDictionary<string, object?>? results = _functions.TryGetValue(function, out Func<IDictionary<string, object?>, IDictionary<string, object?>>? known) ? known(arguments) : null;
        if (results is not null && !FiresForKnown)
            return results;
        var bag = new EventArguments
        {
            ["function"] = function,
            ["arguments"] = arguments,
            ["results"] = results ?? new Dictionary<string, object?>(StringComparer.Ordinal),
            ["request_processor"] = processor,
        };
        _dispatcher.TriggerEvent(_key, bag);
        return new FunctionCallArguments(bag).Results;
    }

    /// <summary>Calls functions one after the other, until one gives an error.</summary>
    /// <param name="calls">Their names and arguments.</param>
    /// <param name="processor">What processes the request, for plugins.</param>
    /// <returns>The results of those that were called.</returns>
    public IReadOnlyList<IDictionary<string, object?>> CallAll(IEnumerable<KeyValuePair<string, IDictionary<string, object?>>> calls, object? processor = null)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var all = new List<IDictionary<string, object?>>();
        foreach ((string function, IDictionary<string, object?> arguments) in calls)
        {
            all.Add(Call(function, arguments, processor));
            if (all[^1].TryGetValue("errorCode", out object? code) && code is not (null or 0 or 0L or ""))
                break;
        }

        return all;
    }
}
