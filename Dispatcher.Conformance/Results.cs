namespace Conformance;

/// <summary>How the scenarios of one dialect went.</summary>
/// <param name="dialect">The dialect.</param>
public sealed class Results(string dialect)
{
    private readonly List<(Scenario Scenario, Difference Difference)> _failures = [];

    /// <summary>The dialect.</summary>
    public string Dialect { get; } = dialect;

    /// <summary>How many scenarios passed.</summary>
    public int Passed { get; private set; }

    /// <summary>The scenarios that failed, and where they first differ.</summary>
    public IReadOnlyList<(Scenario Scenario, Difference Difference)> Failures => _failures;

    /// <summary>Plays a scenario and keeps how it went.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="player">What plays it.</param>
    /// <exception cref="UnreadableScenarioException">The scenario is not of the dialect's format.</exception>
    public void Play(Scenario scenario, Dialects.IDialect player)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(player);
        Difference? difference;
        try
        {
            difference = Difference.Between(scenario.Expected, player.Play(scenario.Content));
        }
        catch (Exception exception) when (exception is FormatException or KeyNotFoundException)
        {
            throw new UnreadableScenarioException(
                $"{scenario.Place}: The scenario '{scenario.Id}' cannot be played: {exception.Message}", exception);
        }

        if (difference is null)
            Passed++;
        else
            _failures.Add((scenario, difference));
    }
}
