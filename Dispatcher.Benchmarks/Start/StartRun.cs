namespace Benchmarks.Start;

/// <summary>How long small programs take to start, each beside a twin that does the same without a dispatcher.</summary>
internal static class StartRun
{
    private const int Rounds = 21;

    /// <param name="aheadOfTime">The sample for programs that are compiled ahead of time, where it was published.</param>
    /// <param name="output">The report.</param>
    /// <returns>0 where every target is met, 1 where one is missed.</returns>
    public static int Run(string? aheadOfTime, TextWriter output)
    {
        List<StartTarget> targets =
        [
            new("a program that dispatches once",
                StartProcess.Of(StartPrograms.Bare), StartProcess.Of(StartPrograms.Engine), 25, IsRatio: false),
            new("Autofac with 200, built and called once",
                StartProcess.Of(StartPrograms.Services), StartProcess.Of(StartPrograms.Subscribers), 1.15, IsRatio: true),
        ];
        if (aheadOfTime is not null)
        {
            targets.Add(new(
                "the same program, ahead of time",
                new StartProcess(aheadOfTime, StartPrograms.Bare), new StartProcess(aheadOfTime, StartPrograms.Engine), 3, IsRatio: false));
        }

        int missed = targets.Count(target => !target.Measure(Rounds, output));
        return missed == 0 ? 0 : 1;
    }
}
