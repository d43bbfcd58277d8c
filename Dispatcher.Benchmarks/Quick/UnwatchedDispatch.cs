using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Benchmarks.Quick;

/// <summary>
/// A dispatch while nobody looks, beside one in a program in which nobody can. The switch is read once a process, so each is
/// measured in processes of its own, in turn.
/// </summary>
internal static class UnwatchedDispatch
{
    /// <summary>Tells a process to be one of them.</summary>
    public const string Child = "--child";

    private const int Processes = 5;

    public static double Ratio(int count)
    {
        double watchable = double.MaxValue;
        double blind = double.MaxValue;
        for (int i = 0; i < Processes; i++)
        {
            watchable = Math.Min(watchable, Measure(count, isWatchable: true));
            blind = Math.Min(blind, Measure(count, isWatchable: false));
        }

        return watchable / blind;
    }

    /// <summary>Prints the nanoseconds of a dispatch.</summary>
    /// <param name="arguments">How many listeners, and whether it can be watched.</param>
    /// <param name="output">Where to.</param>
    public static int RunChild(IReadOnlyList<string> arguments, TextWriter output)
    {
        AppContext.SetSwitch(DispatchWatch.SwitchName, bool.Parse(arguments[1]));
        var dispatcher = new EventDispatcher();
        var placed = new Placed();
        foreach (Action<Placed> listener in Listeners.Of<Placed>(int.Parse(arguments[0], CultureInfo.InvariantCulture)))
            dispatcher.AddListener(listener);
        output.WriteLine(Clock.Nanoseconds(turns => Dispatch(dispatcher, placed, turns))[0].ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Measure(int count, bool isWatchable)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (string argument in (string[])["--quick", Child, count.ToString(CultureInfo.InvariantCulture), isWatchable.ToString()])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string figure = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? double.Parse(figure, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The process that measures a dispatch ended with {process.ExitCode}.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Dispatch(EventDispatcher dispatcher, Placed placed, int turns)
    {
        for (int turn = 0; turn < turns; turn++)
            dispatcher.Dispatch(placed);
    }
}
