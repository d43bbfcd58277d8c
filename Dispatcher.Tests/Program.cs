using Tests.Messages.Survival;
using Tests.Runaways;
using Tests.Watching;

namespace Tests;

/// <summary>The tests as a program: what may end its process runs here, in one that a test has started.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is [RunawayProcess.Command, string kiloBytes, string watch, .. string[] ways])
            return RunawayProcess.Run(int.Parse(kiloBytes, System.Globalization.CultureInfo.InvariantCulture), watch, ways);
        if (arguments is [RunawayProcess.CommandForAll])
            return Math.Min(1, RunawayProcess.StartAll());
        if (arguments is [UnwatchedProcess.Command])
            return UnwatchedProcess.Run();
        if (arguments is [ConsumerProcess.Command, string orders, string failed, string file, string limit])
            return ConsumerProcess.Run(orders, failed, file, limit);
        Console.Error.WriteLine($"Run the tests with 'dotnet test', or every way into a recursion with '{RunawayProcess.CommandForAll}'.");
        return 2;
    }
}
