using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Start;

/// <summary>Starts a program and says how long it took.</summary>
/// <param name="path">The program.</param>
/// <param name="arguments">Its arguments.</param>
internal sealed class StartProcess(string path, params string[] arguments)
{
    /// <summary>One of this program's own.</summary>
    public static StartProcess Of(string program) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? new StartProcess(Environment.ProcessPath!, "exec", typeof(StartProcess).Assembly.Location, StartPrograms.Command, program)
            : new StartProcess(Environment.ProcessPath!, StartPrograms.Command, program);

    /// <summary>Runs it.</summary>
    /// <returns>The milliseconds that it says it took; where it says nothing, those until it had ended.</returns>
    /// <exception cref="InvalidOperationException">It has failed.</exception>
    public double Run()
    {
        var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan taken = Stopwatch.GetElapsedTime(begin);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{path} {string.Join(' ', arguments)}' has ended with {process.ExitCode}. Run it alone.");
        return said.Length == 0 ? taken.TotalMilliseconds : double.Parse(said, CultureInfo.InvariantCulture);
    }
}
