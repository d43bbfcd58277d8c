namespace Dispatching.Dispatch;

/// <summary>What a table keeps at hand for one type of events. It is written under the table's lock, and never out of date.</summary>
internal struct TypeSlot
{
    /// <summary>The snapshot of the type's own name.</summary>
    public EventSnapshot? Default;

    /// <summary>
    /// The snapshot that was built last for events of the type under a given name. Names that take turns do not displace each other.
    /// </summary>
    public EventSnapshot? Named;

    /// <summary>The snapshot of a derived class whose events were dispatched as ones of this type.</summary>
    public EventSnapshot? Derived;
}
