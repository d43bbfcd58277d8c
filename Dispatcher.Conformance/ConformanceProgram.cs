using System.CommandLine;
using Conformance.Dialects;

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
        var command = new RootCommand("Plays recorded scenarios and says where this library does something else.") { paths, shown };
        command.SetAction(parsed => Play(parsed.GetValue(paths) ?? [], parsed.GetValue(shown), output, errors));
        ParseResult result = command.Parse(arguments);
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return result.Errors.Count > 0 ? Unreadable : code;
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
