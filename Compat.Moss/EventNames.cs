using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Compat.Moss;

/// <summary>
/// The events or aspects to register a listener for: one name, an array or list of them, or a collection expression. Moss's first argument
/// of <c>register</c>.
/// </summary>
[CollectionBuilder(typeof(EventNames), nameof(Of))]
public readonly struct EventNames : IEquatable<EventNames>
{
    private readonly string[]? _names;

    private EventNames(string[] names) => _names = names;

    internal ReadOnlySpan<string> Names => _names;

    /// <summary>Names events.</summary>
    /// <param name="names">The names. One that is named twice is registered for twice.</param>
    /// <returns>The names.</returns>
    /// <exception cref="ArgumentException">There is none, or one is <see langword="null"/>.</exception>
    public static EventNames Of(params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
            throw new ArgumentException("No event was named. Name at least one.", nameof(names));
        foreach (string name in names)
        {
            if (name is null)
                throw new ArgumentException("The name of an event is null. Give each one a name.", nameof(names));
        }

        return new EventNames(names.ToArray());
    }

    /// <summary>One event.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Of does the same.")]
    public static implicit operator EventNames(string name) => new([name ?? throw new ArgumentNullException(nameof(name))]);

    /// <summary>Several events.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The names.</returns>
    /// <exception cref="ArgumentException">There is none, or one is <see langword="null"/>.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Of does the same.")]
    public static implicit operator EventNames(string[] names) => Of(names ?? throw new ArgumentNullException(nameof(names)));

    /// <summary>Several events.</summary>
    /// <param name="names">Their names.</param>
    /// <returns>The names.</returns>
    /// <exception cref="ArgumentException">There is none, or one is <see langword="null"/>.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "Of does the same.")]
    public static implicit operator EventNames(List<string> names) => Of([.. names ?? throw new ArgumentNullException(nameof(names))]);

    /// <summary>Whether both name the same events in the same order.</summary>
    public static bool operator ==(EventNames left, EventNames right) => left.Equals(right);

    /// <summary>Whether they name different events, or in another order.</summary>
    public static bool operator !=(EventNames left, EventNames right) => !left.Equals(right);

    /// <summary>The names, one after the other.</summary>
    /// <returns>What a loop over them uses.</returns>
    public ReadOnlySpan<string>.Enumerator GetEnumerator() => Names.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EventNames other) => Names.SequenceEqual(other.Names);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventNames other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (string name in Names)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <summary>The names.</summary>
    /// <returns>As in <c>foo, bar:before</c>.</returns>
    public override string ToString() => string.Join(", ", _names ?? []);
}
