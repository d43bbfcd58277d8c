namespace Compat.Civi;

/// <summary>
/// The event of <c>hook_civicrm_post</c> and <c>hook_civicrm_postCommit</c>: a record was created, changed or deleted. It has properties
/// instead of fields.
/// </summary>
public sealed class PostEvent : GenericHookEvent
{
    private const ulong Reference = 1 << 3;

    private static readonly string[] s_properties = ["action", "entity", "id", "object", "params"];

    /// <summary>Makes the event.</summary>
    /// <param name="action">What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like.</param>
    /// <param name="entity">The kind of record.</param>
    /// <param name="id">Which record.</param>
    /// <param name="object">The record, by reference.</param>
    /// <param name="params">What the record was saved with.</param>
    public PostEvent(string? action, string? entity, object? id, object? @object, object? @params = null)
        : base(s_properties, [action, entity, id, @object, @params], s_properties.Length, Reference, areProperties: true)
    {
    }

    /// <summary>What has happened: <c>create</c>, <c>edit</c>, <c>delete</c> or the like.</summary>
    public string? Action => Get<string>("action");

    /// <summary>The kind of record.</summary>
    public string? Entity => Get<string>("entity");

    /// <summary>Which record.</summary>
    public object? Id => Read(2);

    /// <summary>The record.</summary>
    public object? Object
    {
        get => Read(3);
        set => Write(3, value);
    }

    /// <summary>What the record was saved with.</summary>
    public object? Params => Read(4);
}
