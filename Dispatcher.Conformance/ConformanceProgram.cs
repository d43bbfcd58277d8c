using System.CommandLine;
using Conformance.Dialects;
using Conformance.Dialects.Programs;
using Conformance.Dialects.Snippets;

namespace Conformance;

/// <summary>The console program.</summary>
public static class ConformanceProgram
{
    private const int Failed = 1;
    private const int Unreadable = 2;

    /// <summary>Plays scenarios and prints how they went.</summary>
    /// <param name="arguments">Files and folders; without any, the scenarios that the program carries.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where what cannot be read is named.</param>
    /// <returns>0 where all passed, 1 where some failed, 2 for what cannot be read.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var paths = new Argument<string[]>("path")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Scenario files (.jsonl, .jsonl.gz), or folders of them. Without any, the scenarios that the program carries.",
        };
        var shown = new Option<int>("--failures")
        {
            Description = "For how many failures of a dialect to print what differs.",
            DefaultValueFactory = _ => 5,
        };
        var dialect = new Option<string?>("--dialect")
        {
            Description = $"'{PhpPlayer.Name}' to translate and play snippets of PHP, '{SnippetPlayer.Name}' to play those that are "
                + "one call or operator; without files, those that the program carries.",
        };
        var command = new RootCommand("Plays recorded scenarios and says where this library does something else.") { paths, shown,
            dialect };
        command.SetAction(parsed => parsed.GetValue(dialect) switch
        {
            null => Play(parsed.GetValue(paths) ?? [], parsed.GetValue(shown), output, errors),
            PhpPlayer.Name => PlayPhp(parsed.GetValue(paths) ?? [], parsed.GetValue(shown), output, errors),
            SnippetPlayer.Name => PlaySnippets(parsed.GetValue(paths) ?? [], parsed.GetValue(shown), output, errors),
            var other => Refuse(other, errors),
        });
        ParseResult result = command.Parse(arguments);
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return result.Errors.Count > 0 ? Unreadable : code;
    }

    private static int Refuse(string dialect, TextWriter errors)
    {
        errors.WriteLine($"The dialect '{dialect}' is not known. Use '{PhpPlayer.Name}', '{SnippetPlayer.Name}', or none for scenarios.");
        return Unreadable;
    }

    private static int PlayPhp(string[] paths, int shown, TextWriter output, TextWriter errors)
    {
        var player = new PhpPlayer();
        try
        {
            string[] carried = [Path.Combine(AppContext.BaseDirectory, "Snippets"), Path.Combine(AppContext.BaseDirectory, "Programs")];
            foreach (string path in paths.Length > 0 ? paths : carried)
            {
                foreach (string file in ScenarioFile.Find(path))
                    ScenarioFile.ReadLines(file, (line, _) => player.Add(line));
            }

            player.Play();
        }
        catch (UnreadableScenarioException exception)
        {
            errors.WriteLine(exception.Message);
            return Unreadable;
        }

        foreach (IGrouping<string, PlayedSnippet> group in player.Played.GroupBy(one => one.Group, StringComparer.Ordinal))
            output.WriteLine(Summary($"{PhpPlayer.Name} {group.Key}", [.. group]));
        foreach (PlayedSnippet played in player.Played.Where(one => one.Outcome == PlayedOutcome.Failed).Take(shown))
            output.WriteLine($"  {played.Id}:\n    {played.Detail}");
        foreach (PlayedSnippet played in player.Played.Where(one => one.Outcome == PlayedOutcome.Left).Take(shown))
            output.WriteLine($"  {played.Id} is left: {played.Detail}");
        return player.Played.Any(one => one.Outcome == PlayedOutcome.Failed) ? Failed : 0;
    }

    private static string Summary(string name, IReadOnlyList<PlayedSnippet> played)
    {
        int Count(PlayedOutcome outcome) => played.Count(one => one.Outcome == outcome);
        return $"{name,-14}{Count(
            PlayedOutcome.Passed),5} passed {Count(PlayedOutcome.Failed),5} failed {Count(PlayedOutcome.Left),5} left";
    }

    private static int PlaySnippets(string[] paths, int shown, TextWriter output, TextWriter errors)
    {
        var player = new SnippetPlayer();
        try
        {
            foreach (string path in paths.Length > 0 ? paths : [Path.Combine(AppContext.BaseDirectory, "Snippets")])
            {
                foreach (string file in ScenarioFile.Find(path))
                    ScenarioFile.ReadLines(file, (line, _) => player.Play(line));
            }
        }
        catch (UnreadableScenarioException exception)
        {
            errors.WriteLine(exception.Message);
            return Unreadable;
        }

        output.WriteLine(
            $"{SnippetPlayer.Name,-14}{player.Passed,5} passed {player.Failures.Count,5} failed {player.Skipped,5} skipped");
        foreach ((string id, string expected, string actual) in player.Failures.Take(shown))
        {
            output.WriteLine($"  {id}:");
            output.WriteLine($"    expected {expected}");
            output.WriteLine($"    actual   {actual}");
        }

        return player.Failures.Count > 0 ? Failed : 0;
    }

    private static int Play(string[] paths, int shown, TextWriter output, TextWriter errors)
    {
        Dictionary<string, IDialect> dialects = DialectList.All.ToDictionary(dialect => dialect.Name, StringComparer.Ordinal);
        Dictionary<string, Results> results = dialects.Keys.ToDictionary(name => name, name => new Results(name), StringComparer.Ordinal);
        try
        {
            foreach (string path in paths.Length > 0 ? paths : [Path.Combine(AppContext.BaseDirectory, "Scenarios")])
            {
                foreach (string file in ScenarioFile.Find(path))
                {
                    foreach (Scenario scenario in ScenarioFile.Read(file, dialects.Keys))
                        results[scenario.Dialect].Play(scenario, dialects[scenario.Dialect]);
                }
            }
        }
        catch (UnreadableScenarioException exception)
        {
            errors.WriteLine(exception.Message);
            return Unreadable;
        }

        foreach (Results result in results.Values.Where(result => result.Passed + result.Failures.Count > 0))
        {
            output.WriteLine($"{result.Dialect,-9}{result.Passed,5} passed {result.Failures.Count,5} failed");
            foreach ((Scenario scenario, Difference difference) in result.Failures.Take(shown))
            {
                output.WriteLine($"  {scenario.Id}  ({scenario.Place}), entry {difference.Index}:");
                output.WriteLine($"    expected {difference.Expected}");
                output.WriteLine($"    actual   {difference.Actual}");
            }
        }

        return results.Values.Any(result => result.Failures.Count > 0) ? Failed : 0;
    }
}
