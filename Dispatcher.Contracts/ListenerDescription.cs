using System.Globalization;

namespace Dispatching.Contracts;

/// <summary>One listener of an event, as a listing shows it.</summary>
public sealed class ListenerDescription
{
    /// <summary>The event's name.</summary>
    public required string EventName { get; init; }

    /// <summary>Higher comes first. An adapter whose system knows no priorities says 0.</summary>
    public required int Priority { get; init; }

    /// <summary>
    /// How people call the listener: <c>Audit.Record</c>, or the lambda as it was written, in one line and cut at 100 characters.
    /// </summary>
    public required string Name { get; init => field = SingleLine.Of(value); }

    /// <summary>The class that listens, where it is known without making it.</summary>
    public Type? DeclaringType { get; init; }

    /// <summary>The type of event that it takes.</summary>
    public Type? EventType { get; init; }

    /// <summary>
    /// Whether it listens to the interface or abstract class <see cref="EventType"/>, and so hears every event that is one.
    /// </summary>
    public bool IsInherited { get; init; }

    /// <summary>The listener; <see langword="null"/> for a lazy one that was not made yet, or of which that is not known.</summary>
    public Delegate? Listener { get; init; }

    /// <summary>Whether it is a lambda or local function, and <see cref="Name"/> its text.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether <see cref="Name"/> is a static method's.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether it is made when it is first called.</summary>
    public bool IsLazy { get; init; }

    /// <summary>
    /// Whether it is made in the scopes of a container, and was listed outside of one: then a <see cref="Listener"/> that is
    /// <see langword="null"/> does not say that it was not made.
    /// </summary>
    public bool IsMadeInScopes { get; init; }

    /// <summary>Whether it is awaited.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>The source file that added it, where it is known.</summary>
    public string? FilePath { get; init; }

    /// <summary>The line in <see cref="FilePath"/>, counted from 1; 0 where it is not known.</summary>
    public int LineNumber { get; init; }

    /// <summary>The priority, right-aligned, and the name; behind them what else is to be known.</summary>
    /// <returns>As in <c>  100  Audit.Record</c> or <c>    0  Outbox.Add  (every IDomainEvent)</c>.</returns>
    public override string ToString()
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{Priority,5}  {Name}");
        if (IsInherited)
            line += $"  (every {EventType?.Name})";
        if (IsLazy)
            return line + (Listener is null && !IsMadeInScopes ? "  (lazy, not made yet)" : "  (lazy)");
        return IsAnonymous && FilePath is not null
            ? string.Create(CultureInfo.InvariantCulture, $"{line}  ({Path.GetFileName(FilePath.AsSpan())}:{LineNumber})")
            : line;
    }
}
