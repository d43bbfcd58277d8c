using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Tests.SeventhAdapter;

/// <summary>WordPress's filters and actions, as a stranger would write them with what is public: lower priorities first.</summary>
public sealed class WordPressHooks
{
    private readonly EventIndex<Hook> _hooks = new();

    public ListenerRegistration AddFilter(
        string name, Func<object?, object?> function, int priority = 10,
        [CallerArgumentExpression(nameof(function))] string? expression = null, [CallerFilePath] string? filePath = null,
        [CallerLineNumber] int lineNumber = 0) =>
        Add(name, function, priority, ListenerSite.Of(expression, filePath, lineNumber));

    [OverloadResolutionPriority(1)]
    public ListenerRegistration AddFilter(string name, Func<object?, Task<object?>> function, int priority = 10) =>
        Add(name, function, priority, null);

    public ListenerRegistration AddAction(string name, Action<object?> function, int priority = 10) => Add(name, function, priority, null);

    public bool RemoveFilter(string name, Delegate function) => _hooks.Find(name)?.Functions.RemoveAll(function.Equals) > 0;

    public object? ApplyFilters(string name, object? value) => Walk.Over(FunctionsOf(name), new FilterWalk(name), value);

    public ValueTask<object?> ApplyFiltersAsync(string name, object? value, CancellationToken cancellationToken = default) =>
        Walk.OverAsync(FunctionsOf(name), new FilterWalk(name), value, cancellationToken);

    public void DoAction(string name, object? argument = null) => ApplyFilters(name, argument);

    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() =>
        _hooks.Describe(hook => hook.Functions.Snapshot.Describe((in entry) => FilterWalk.Describe(hook.Name, in entry)));

    // The engine calls the highest first.
    private ListenerRegistration Add(string name, Delegate function, int priority, ListenerSite? site)
    {
        Hook hook = _hooks.GetOrAdd(new Hook(name));
        _hooks.List(hook);
        return hook.Functions.Add(function, -priority, site);
    }

    private ListenerSnapshot<Delegate> FunctionsOf(string name) =>
        _hooks.Find(name) is { } hook ? hook.Functions.Snapshot : ListenerSnapshots.Empty<Delegate>();

    private sealed class Hook(string name) : IndexedEvent(name)
    {
        public ListenerChain<Delegate> Functions { get; } = new();
    }

    private readonly struct FilterWalk(string name) : IWalk<Delegate>
    {
        public static string System => "wordpress";

        public static bool PassesOverFailures => false;

        public static string AwaitingAdvice => "Apply the filter with ApplyFiltersAsync.";

        public string EventName => name;

        public bool IsStopped => false;

        public static bool MustBeAwaited(in ChainEntry<Delegate> entry) => entry.Listener is Func<object?, Task<object?>>;

        public object? Arguments(object? value) => value;

        public object? Call(in ChainEntry<Delegate> entry, object? value)
        {
            if (entry.Listener is Func<object?, object?> filter)
                return filter(value);
            ((Action<object?>)entry.Listener)(value);
            return value;
        }

        public Task CallAsync(in ChainEntry<Delegate> entry, ref object? value, CancellationToken cancellationToken) =>
            entry.Listener is Func<object?, Task<object?>> awaited ? awaited(value) : Task.FromResult(Call(in entry, value));

        public object? Accept(Task finished, object? value) => ((Task<object?>)finished).Result;

        public bool PassesOver(Exception exception) => false;

        public bool Failed(in ChainEntry<Delegate> entry, Exception exception, ref object? value) => false;

        public ListenerSnapshot<Delegate>? Next() => null;

        public ListenerDescription Describe(in ChainEntry<Delegate> entry) => Describe(name, in entry);

        public static ListenerDescription Describe(string name, in ChainEntry<Delegate> entry)
        {
            var site = entry.Origin as ListenerSite;
            return ListenerNaming.Describe(
                name, entry.Listener, -entry.Priority, isAsynchronous: MustBeAwaited(in entry),
                expression: site?.Expression, filePath: site?.FilePath, lineNumber: site?.LineNumber ?? 0);
        }
    }
}
