using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Compat.Mibew.Host;

namespace Compat.Mibew;

/// <summary>Calls functions of the host and of plugins for a client application: the host's side of the function calls.</summary>
/// <remarks>Safe for use by several threads at once, when its functions are added before it is used.</remarks>
public sealed class FunctionCalls
{
    private const string MethodPrefix = "Api";

    private readonly EventDispatcher _dispatcher;
    private readonly EventKey<FunctionCallArguments> _key;
    private readonly Dictionary<string, Func<IDictionary<string, object?>, IDictionary<string, object?>>> _functions =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a side.</summary>
    /// <param name="dispatcher">What plugins are attached to.</param>
    /// <param name="key">
    /// <see cref="Events.ThreadFunctionCall"/> for the chat, <see cref="Events.UsersFunctionCall"/> for operators.
    /// </param>
    public FunctionCalls(EventDispatcher dispatcher, EventKey<FunctionCallArguments> key)
    {
        _dispatcher = dispatcher ?? throw new ArgumentNullException(nameof(dispatcher));
        _key = key ?? throw new ArgumentNullException(nameof(key));
    }

    /// <summary>
    /// Whether plugins also get the calls of functions that the host knows, with the host's results, as in Mibew's code but not in its
    /// document.
    /// </summary>
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

    /// <summary>
    /// Makes methods of an object known: every public one that is called <c>ApiUpdate</c>, say, as <c>update</c>. Mibew's
    /// <c>apiUpdate()</c>.
    /// </summary>
    /// <param name="host">
    /// The object. Its methods take and return an <c>IDictionary&lt;string, object?&gt;</c>; others are no functions.
    /// </param>
    /// <returns>The side.</returns>
    [RequiresUnreferencedCode("Finds methods by name.")]
    public FunctionCalls AddMethodsOf(object host)
    {
        ArgumentNullException.ThrowIfNull(host);
        foreach (MethodInfo method in host.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Public))
        {
            if (method.Name.Length > MethodPrefix.Length
                && method.Name.StartsWith(MethodPrefix, StringComparison.Ordinal)
                && Delegate.CreateDelegate(
                    typeof(Func<IDictionary<string, object?>, IDictionary<string, object?>>), host, method,
                    throwOnBindFailure: false) is { } function)
                Add(method.Name[MethodPrefix.Length..], (Func<IDictionary<string, object?>, IDictionary<string, object?>>)function);
        }

        return this;
    }

    /// <summary>Calls a function: the host's, if it knows it, else those of plugins.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processor">What processes the request, for plugins.</param>
    /// <returns>Its results. An entry <c>errorCode</c> that is not empty is an error: it ends the request.</returns>
    public IDictionary<string, object?> Call(string function, IDictionary<string, object?>? arguments = null, object? processor = null)
    {
        if (Begin(function, arguments, processor, out IDictionary<string, object?>? results) is not { } bag)
            return results!;
        _dispatcher.TriggerEvent(_key, bag);
        return new FunctionCallArguments(bag).Results;
    }

    /// <summary>Calls a function, and awaits listeners of plugins.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="processor">What processes the request, for plugins.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>Its results. An entry <c>errorCode</c> that is not empty is an error: it ends the request.</returns>
    public ValueTask<IDictionary<string, object?>> CallAsync(
        string function, IDictionary<string, object?>? arguments = null, object? processor = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        return RunAsync(function, arguments, processor, cancellationToken);
    }

    private async ValueTask<IDictionary<string, object?>> RunAsync(
        string function, IDictionary<string, object?>? arguments, object? processor, CancellationToken cancellationToken)
    {
        if (Begin(function, arguments, processor, out IDictionary<string, object?>? results) is not { } bag)
            return results!;
        await _dispatcher.TriggerEventAsync(_key, bag, cancellationToken).ConfigureAwait(true);
        return new FunctionCallArguments(bag).Results;
    }

    /// <summary>Calls the functions of a request one after the other, until one gives an error.</summary>
    /// <param name="calls">
    /// Their names and arguments. Of the arguments, <c>return</c> maps the call's results to the names that they get, and <c>references</c>
    /// maps further arguments to the calls, counted from 1, that returned them under that name. Functions are not given these two.
    /// </param>
    /// <param name="processor">What processes the request, for plugins.</param>
    /// <returns>What those that were called returned: all results, where a call does not say which.</returns>
    /// <exception cref="FunctionCallException">
    /// A call declares a result that its function does not return, or refers to a missing result.
    /// </exception>
    public IReadOnlyList<IDictionary<string, object?>> CallAll(
        IEnumerable<KeyValuePair<string, IDictionary<string, object?>>> calls, object? processor = null)
    {
        ArgumentNullException.ThrowIfNull(calls);
        var request = new FunctionRequest();
        foreach ((string function, IDictionary<string, object?> arguments) in calls)
        {
            if (!request.Keep(function, arguments, Call(function, request.ArgumentsOf(function, arguments), processor)))
                break;
        }

        return request.Returned;
    }

    /// <summary>Calls the functions of a request one after the other, until one gives an error, and awaits listeners of plugins.</summary>
    /// <param name="calls">As for <see cref="CallAll"/>.</param>
    /// <param name="processor">What processes the request, for plugins.</param>
    /// <param name="cancellationToken">Given to listeners.</param>
    /// <returns>What those that were called returned: all results, where a call does not say which.</returns>
    /// <exception cref="FunctionCallException">
    /// A call declares a result that its function does not return, or refers to a missing result.
    /// </exception>
    public ValueTask<IReadOnlyList<IDictionary<string, object?>>> CallAllAsync(
        IEnumerable<KeyValuePair<string, IDictionary<string, object?>>> calls, object? processor = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return RunAllAsync(calls, processor, cancellationToken);
    }

    private async ValueTask<IReadOnlyList<IDictionary<string, object?>>> RunAllAsync(
        IEnumerable<KeyValuePair<string, IDictionary<string, object?>>> calls, object? processor, CancellationToken cancellationToken)
    {
        var request = new FunctionRequest();
        foreach ((string function, IDictionary<string, object?> arguments) in calls)
        {
            if (!request.Keep(
                function, arguments,
                await CallAsync(function, request.ArgumentsOf(function, arguments), processor, cancellationToken).ConfigureAwait(true)))
                break;
        }

        return request.Returned;
    }

    /// <summary>Calls the host's function, if it knows it.</summary>
    /// <returns>What plugins are given; <see langword="null"/> where they do not hear of the call, which has its results then.</returns>
    private EventArguments? Begin(
        string function, IDictionary<string, object?>? arguments, object? processor, out IDictionary<string, object?>? results)
    {
        ArgumentNullException.ThrowIfNull(function);
        arguments ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        results = _functions.TryGetValue(function, out Func<IDictionary<string, object?>, IDictionary<string, object?>>? known)
            ? ResultsOf(known, arguments)
            : null;
        return results is not null && !FiresForKnown ? null : new EventArguments
        {
            ["function"] = function,
            ["arguments"] = arguments,
            ["results"] = results ?? new Dictionary<string, object?>(StringComparer.Ordinal),
            ["request_processor"] = processor,
        };
    }

    private static IDictionary<string, object?> ResultsOf(
        Func<IDictionary<string, object?>, IDictionary<string, object?>> function, IDictionary<string, object?> arguments)
    {
        try
        {
            return function(arguments);
        }
        catch (FunctionCallException exception)
        {
            return new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["errorCode"] = exception.Code,
                ["errorMessage"] = exception.Message,
            };
        }
    }
}
