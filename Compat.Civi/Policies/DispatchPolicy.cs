using System.Text.RegularExpressions;

namespace Compat.Civi;

/// <summary>What may be dispatched, by name and by pattern. See <see cref="CiviEventDispatcher.SetDispatchPolicy(DispatchPolicy?)"/>.</summary>
public sealed class DispatchPolicy
{
    /// <summary>The event is dispatched.</summary>
    public const string Run = "run";

    /// <summary>The event is left out.</summary>
    public const string Drop = "drop";

    /// <summary>The event is dispatched, and the log is told.</summary>
    public const string Warn = "warn";

    /// <summary>The event is left out, and the log is told.</summary>
    public const string WarnDrop = "warn-drop";

    /// <summary>A <see cref="DispatchPolicyException"/> is thrown.</summary>
    public const string Fail = "fail";

    /// <summary>The event is left out, for it comes before CiviCRM was loaded, and the log is told where it came from.</summary>
    public const string NotReady = "not-ready";

    private static readonly string[] s_actions = [Run, Drop, Warn, WarnDrop, Fail, NotReady];

    private readonly Dictionary<string, string> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Key, Regex Pattern, string Action)> _patterns = [];

    /// <summary>Reads a policy.</summary>
    /// <param name="entries">
    /// Actions by event. A key that begins with <c>/</c> is a pattern, as in <c>/^hook_/i</c>; the first that matches counts, after exact
    /// names. What matches nothing fails.
    /// </param>
    /// <exception cref="ArgumentException">An action is not known, or a pattern is malformed.</exception>
    public DispatchPolicy(IEnumerable<KeyValuePair<string, string>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach ((string key, string action) in entries)
        {
            if (!s_actions.Contains(action, StringComparer.Ordinal))
                throw new ArgumentException($"The dispatch policy of '{key}' is '{action}', which is not known. There are {string.Join(", ", s_actions.Select(one => $"'{one}'"))}.", nameof(entries));
            if (key.StartsWith('/'))
                _patterns.Add((key, Parse(key), action));
            else
                _exact[key] = action;
        }
    }

    /// <summary>While CiviCRM boots: hooks are not ready, internal events run, anything else fails.</summary>
    public static DispatchPolicy Boot { get; } = new([new("/^hook_/", NotReady), new("/^civi\\./", Run)]);

    /// <summary>While an upgrade runs.</summary>
    public static DispatchPolicy Upgrade { get; } = new(
    [
        new("hook_civicrm_config", Run), new("hook_civicrm_permission", Fail), new("hook_civicrm_managed", Fail), new("hook_civicrm_crypto", Drop),
        new("/^hook_civicrm_(pre|post)$/", Drop), new("/^hook_civicrm_/", Drop), new("/^civi\\./", Run), new("/./", Drop),
    ]);

    /// <summary>While an upgrade ends.</summary>
    public static DispatchPolicy UpgradeFinish { get; } = new([new("/^hook_civicrm_(pre|post)$/", Drop), new("/./", Run)]);

    /// <summary>The entries: exact names, then patterns in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Entries => [.. _exact, .. _patterns.Select(one => KeyValuePair.Create(one.Key, one.Action))];

    /// <summary>What shall be done with an event.</summary>
    /// <param name="eventName">Its name.</param>
    /// <returns>The action; <see cref="Fail"/> where nothing matches.</returns>
    public string Check(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (_exact.TryGetValue(eventName, out string? action))
            return action;
        foreach ((_, Regex pattern, string found) in _patterns)
        {
            if (pattern.IsMatch(eventName))
                return found;
        }

        return Fail;
    }

    private static Regex Parse(string key)
    {
        int end = key.LastIndexOf('/');
        RegexOptions options = RegexOptions.CultureInvariant;
        foreach (char flag in end > 0 ? key[(end + 1)..] : "")
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' or 'D' => RegexOptions.None,
                _ => throw new ArgumentException($"The pattern '{key}' has a flag '{flag}', which is not known. There are i, m, s, x, u and D.", nameof(key)),
            };
        }

        try
        {
            return end > 0
                ? new Regex(key[1..end], options, TimeSpan.FromSeconds(1))
                : throw new ArgumentException($"The pattern '{key}' is not closed. End it with '/'.", nameof(key));
        }
        catch (RegexParseException exception)
        {
            throw new ArgumentException($"The pattern '{key}' is malformed: {exception.Message}", nameof(key), exception);
        }
    }
}
