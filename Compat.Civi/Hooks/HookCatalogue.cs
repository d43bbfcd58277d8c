namespace Compat.Civi;

/// <summary>
/// One method for each hook of CiviCRM 6.15: its parameters, by <c>ref</c> where listeners may change them. They are run with the
/// hook's fields as CiviCRM names them.
/// </summary>
public sealed partial class HookCatalogue
{
    private static readonly object s_nothing = true;

    private readonly CiviHookInvoker _hooks;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="hooks">What runs the hooks.</param>
    public HookCatalogue(CiviHookInvoker hooks) => _hooks = hooks ?? throw new ArgumentNullException(nameof(hooks));

    private object Run(HookSignature signature, string eventName, object?[] values) => _hooks.Invoke(signature, values, eventName);

    // PHP's null is an empty text where one is needed.
    private static string Text(HookSignature signature, int place, object?[] values, string eventName) => To<string>(signature, place, values, eventName) ?? "";

    private static T? To<T>(HookSignature signature, int place, object?[] values, string eventName) => values[place] switch
    {
        null => default,
        T value => value,
        { } other => throw new InvalidCastException($"A listener of '{eventName}' made a '{other.GetType()}' of '{signature.Names[place]}', which is a '{typeof(T)}'. Let it leave one."),
    };
}
