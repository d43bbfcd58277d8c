namespace Compat.Civi;

/// <summary>
/// The event of <c>hook_civicrm_pre</c>: a record is about to be created, changed or deleted. It has properties instead of fields.
/// </summary>
public sealed class PreEvent : GenericHookEvent
{
    private const ulong Reference = 1 << 3;

    private static readonly string[] s_properties = ["action", "entity", "id", "params"];

    /// <summary>Makes the event.</summary>
    /// <param name="action">What happens: <c>create</c>, <c>edit</c>, <c>delete</c> or the like.</param>
    /// <param name="entity">The kind of record.</param>
    /// <param name="id">Which record; <see langword="null"/> for a new one.</param>
    /// <param name="params">The record's values, by reference.</param>
    public PreEvent(string? action, string? entity, object? id, object? @params)
        : base(s_properties, [action, entity, id, @params], s_properties.Length, Reference, areProperties: true)
    {
    }

    /// <summary>What happens: <c>create</c>, <c>edit</c>, <c>delete</c> or the like.</summary>
    public string? Action => Get<string>("action");

    /// <summary>The kind of record.</summary>
    public string? Entity => Get<string>("entity");

    /// <summary>Which record; <see langword="null"/> for a new one.</summary>
    public object? Id => Read(2);

    /// <summary>The record's values. What listeners write reaches the caller.</summary>
    public object? Params
    {
        get => Read(3);
        set => Write(3, value);
    }
}
