namespace Dispatching.Engine;

/// <summary>What a table keeps at hand for one type of events.</summary>
internal struct TypeSlot
{
    /// <summary>The snapshot of the type's own name. Written under the lock only.</summary>
    public EventSnapshot? Default;

    /// <summary>The snapshot of the name that was last given with an event of the type. Any dispatch may write it, so it can be out of date.</summary>
    public EventSnapshot? Named;

    /// <summary>The snapshot of a derived class whose events were dispatched as ones of this type. It can be out of date, too.</summary>
    public EventSnapshot? Derived;
}
