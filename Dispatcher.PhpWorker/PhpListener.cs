namespace Dispatching.PhpWorker;

/// <summary>A listener that a plugin of PHP registers.</summary>
public sealed class PhpListener
{
    internal PhpListener()
    {
    }

    /// <summary>The listener's number in the plugin, from 0 on.</summary>
    public required int Id { get; init; }

    /// <summary>The system that the listener listens in.</summary>
    public required PhpSystem System { get; init; }

    /// <summary>The event's name.</summary>
    public required string EventName { get; init; }

    /// <summary>How PHP calls the listener: <c>Acme\Orders::confirm</c>, or <c>closure orders.php:12</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The priority, as the system orders it; <see langword="null"/> where none was given.</summary>
    public double? Priority { get; init; }

    /// <summary>The class whose events it hears, in Yii; <see langword="null"/> or empty for the application's.</summary>
    public string? ClassName { get; init; }

    /// <summary>Which of its parameters it takes by reference.</summary>
    public required IReadOnlyList<bool> ByReference { get; init; }

    /// <summary>Whether a handler of Yii comes behind those that are there.</summary>
    internal bool IsAppended { get; init; } = true;

    /// <summary>How CiviCRM calls it: <c>event</c>, <c>hook</c> or <c>module</c>.</summary>
    internal string? Style { get; init; }

    /// <summary>The extension of a function of CiviCRM.</summary>
    internal string? Module { get; init; }

    /// <summary>The hook of a function of CiviCRM, without the extension.</summary>
    internal string? Hook { get; init; }

    /// <summary>The event, the priority and the name.</summary>
    /// <returns>As in <c>order.placed  10  Acme\Orders::confirm</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{EventName}  {Priority ?? 0}  {Name}");

    /// <summary>Whether a listener of another process is the same registration.</summary>
    internal bool IsSameAs(PhpListener other) =>
        Id == other.Id && System == other.System && EventName == other.EventName && Name == other.Name && ClassName == other.ClassName;
}
