using System.Text.RegularExpressions;

namespace Compat.Civi;

/// <summary>
/// The rules that say which events may be dispatched. An exact name comes before patterns, and patterns keep their order; an event that
/// matches neither fails.
/// </summary>
internal sealed class DispatchPolicy
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, PolicyAction> _exact = new(StringComparer.Ordinal);
    private readonly List<(Regex Pattern, PolicyAction Action)> _patterns = [];
    private readonly OrderedDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An action is unknown, or a pattern malformed.</exception>
    public DispatchPolicy(IEnumerable<KeyValuePair<string, string?>> rules)
    {
        var patterns = new List<KeyValuePair<string, string?>>();
        foreach (KeyValuePair<string, string?> rule in rules)
        {
            if (rule.Key.StartsWith('/'))
            {
                patterns.Add(rule);
                continue;
            }

            // A name without an action counts as one that is not there.
            if (rule.Value is not null)
                _exact[rule.Key] = Parse(rule.Key, rule.Value);
            _texts[rule.Key] = rule.Value;
        }

        foreach ((string pattern, string? action) in patterns)
        {
            _patterns.Add((Compile(pattern), Parse(pattern, action)));
            _texts[pattern] = action;
        }
    }

    /// <summary>The rules, names before patterns.</summary>
    public IReadOnlyDictionary<string, string?> Rules => _texts;

    public PolicyAction Of(string eventName)
    {
        if (_exact.TryGetValue(eventName, out PolicyAction exact))
            return exact;
        foreach ((Regex pattern, PolicyAction action) in _patterns)
        {
            if (pattern.IsMatch(eventName))
                return action;
        }

        return PolicyAction.Fail;
    }

    private static PolicyAction Parse(string rule, string? action) => action switch
    {
        "run" => PolicyAction.Run,
        "drop" => PolicyAction.Drop,
        "warn" => PolicyAction.Warn,
        "warn-drop" => PolicyAction.WarnDrop,
        "fail" => PolicyAction.Fail,
        "not-ready" => PolicyAction.NotReady,
        _ => throw new ArgumentException(
            $"The dispatch policy has the unknown action '{action}' for '{rule}'."
            + " Use 'run', 'drop', 'warn', 'warn-drop', 'fail' or 'not-ready'.",
            nameof(action)),
    };

    private static Regex Compile(string text)
    {
        int end = text.LastIndexOf('/');
        if (end == 0)
            throw new ArgumentException(
                $"The pattern '{text}' in the dispatch policy has no closing slash. Write it as '/^civi\\./'.", nameof(text));
        var options = RegexOptions.CultureInvariant;
        foreach (char flag in text.AsSpan(end + 1))
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' or 'D' or 'S' => RegexOptions.None,
                _ => throw new ArgumentException(
                    $"The pattern '{text}' in the dispatch policy has the unknown flag '{flag}'. Use 'i', 'm', 's', 'x' or 'u'.",
                    nameof(text)),
            };
        }

        try
        {
            return new Regex(text[1..end], options, s_patience);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(
                $"The pattern '{text}' in the dispatch policy is malformed: {exception.Message}", nameof(text), exception);
        }
    }
}
