using System.Globalization;

namespace Dispatching.Messenger;

/// <summary>
/// Reads the options of a DSN one by one, and refuses what nobody has read: an option that does nothing is a mistake. For one thread.
/// </summary>
/// <param name="dsn">The DSN.</param>
/// <param name="transport">The transport's name, for errors.</param>
public sealed class DsnOptions(TransportDsn dsn, string transport)
{
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    /// <param name="name">The option's name.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    public string? Text(string name)
    {
        _known.Add(name);
        _read.Add(name);
        return dsn.Options.GetValueOrDefault(name);
    }

    /// <summary>Reads a whole number.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="otherwise">Its value where it is not given.</param>
    /// <param name="least">The least that it may be.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="FormatException">It is no whole number, or too small.</exception>
    public int Number(string name, int otherwise, int least = 0)
    {
        if (Text(name) is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw Refused(name, $"is '{text}', and must be a whole number of at least {least}");
    }

    /// <summary>Reads a time in seconds.</summary>
    /// <param name="name">The option's name.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    /// <exception cref="FormatException">It is no number of seconds, or below 0.</exception>
    public TimeSpan? Seconds(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds < 1e9
            ? TimeSpan.FromSeconds(seconds)
            : throw Refused(name, $"is '{text}', and must be a number of seconds");
    }

    /// <summary>Reads a flag, as PHP does: 1, true, on and yes, or 0, false, off, no and nothing.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="otherwise">Its value where it is not given.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="FormatException">It is neither.</exception>
    public bool Flag(string name, bool otherwise) => Text(name)?.ToLowerInvariant() switch
    {
        null => otherwise,
        "1" or "true" or "on" or "yes" => true,
        "0" or "false" or "off" or "no" or "" => false,
        { } text => throw Refused(name, $"is '{text}', and must be 'true' or 'false'"),
    };

    /// <summary>Reads a group, as in <c>queues[orders][flags]=2</c>.</summary>
    /// <param name="name">The group's name.</param>
    /// <returns>The names in brackets of each option, with its value.</returns>
    public IReadOnlyList<(string[] Keys, string Value)> Group(string name)
    {
        _known.Add($"{name}[…]");
        List<(string[], string)> found = [];
        foreach ((string option, string value) in dsn.Options)
        {
            if (!option.StartsWith(name + "[", StringComparison.Ordinal) || !option.EndsWith(']'))
                continue;
            _read.Add(option);
            found.Add((option[(name.Length + 1)..^1].Split("]["), value));
        }

        return found;
    }

    /// <summary>Refuses an option that Messenger has and that cannot be had here.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="why">Why not, and what to do.</param>
    /// <exception cref="FormatException">It is given.</exception>
    public void Refuse(string name, string why)
    {
        if (dsn.Options.Keys.Any(option => option == name || option.StartsWith(name + "[", StringComparison.Ordinal)))
            throw Refused(name, why);
    }

    /// <summary>Refuses what nobody has read.</summary>
    /// <exception cref="FormatException">There is such an option.</exception>
    public void End()
    {
        string[] unknown = [.. dsn.Options.Keys.Where(option => !_read.Contains(option))];
        if (unknown.Length > 0)
        {
            throw new FormatException(
                $"The transport '{transport}' has options that are not known: '{string.Join("', '", unknown)}'. "
                + $"Known are '{string.Join("', '", _known)}'.");
        }
    }

    /// <summary>An error about one option.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="why">What is wrong with it.</param>
    /// <returns>The error, to be thrown.</returns>
    public FormatException Refused(string name, string why) => new($"The option '{name}' of the transport '{transport}' {why}.");
}
