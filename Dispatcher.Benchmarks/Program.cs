using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Benchmarks.Load;
using Benchmarks.Messages;
using Benchmarks.Quick;
using Benchmarks.Start;
using Benchmarks.Stress;
using Benchmarks.Worker;

const string Pgo = "--pgo";
const string Short = "--short";

switch (args)
{
    case ["--quick"]:
        return QuickRun.Run(Console.Out, TextWriter.Null);
    case ["--quick", "--output", string path]:
        return WithTable(path);
    case ["--quick", ..]:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is not understood. Use '--quick' or '--quick --output FILE'.");
        return 2;
    case ["--load"]:
        return LoadRun.Run(TimeSpan.FromMinutes(1), Console.Out);
    case ["--load", string seconds] when int.TryParse(seconds, CultureInfo.InvariantCulture, out int length) && length > 0:
        return LoadRun.Run(TimeSpan.FromSeconds(length), Console.Out);
    case ["--stress"]:
        return StressRun.Run(TimeSpan.FromHours(1), "", Console.Out);
    case ["--stress", string minutes, .. string[] way] when way.Length < 2 && TryMinutes(minutes, out TimeSpan time):
        return StressRun.Run(time, way is [string part] ? part : "", Console.Out);
    case ["--start", .. string[] aheadOfTime] when aheadOfTime.Length < 2:
        return StartRun.Run(aheadOfTime is [string published] ? published : null, Console.Out);
    case ["--php"]:
        return WorkerRun.Run(Console.Out);
    case ["--messenger", string dsn]:
        return await MessengerRun.RunAsync(dsn, 20_000, Console.Out);
    case ["--messenger", string dsn, string messages] when int.TryParse(messages, CultureInfo.InvariantCulture, out int count) && count > 9:
        return await MessengerRun.RunAsync(dsn, count, Console.Out);
    case [MessageProgram.Command, string dsn]:
        return MessageProgram.Consume(dsn);
    case [StartPrograms.Command, string program]:
        return StartPrograms.Run(program);
    default:
        return RunBenchmarks(args);
}

// A method of its own: a program whose start is measured does not load the libraries for it.
static int RunBenchmarks(string[] arguments)
{
    // Without PGO every call is indirect, as in an application; with it, the loop over one listener is inlined away.
    Job job = (arguments.Contains(Short) ? Job.ShortRun : Job.Default)
        .WithEnvironmentVariable("DOTNET_TieredPGO", arguments.Contains(Pgo) ? "1" : "0");
    // Each run builds all projects anew, which takes more than the usual two minutes where the machine is busy.
    IConfig config = DefaultConfig.Instance.AddJob(job.AsDefault()).WithBuildTimeout(TimeSpan.FromMinutes(10));
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments.Where(argument => argument is not (Pgo or Short))], config);
    return 0;
}

static bool TryMinutes(string text, out TimeSpan time)
{
    bool isTime = double.TryParse(text, CultureInfo.InvariantCulture, out double minutes) && minutes is > 0 and < 10_000;
    time = isTime ? TimeSpan.FromMinutes(minutes) : default;
    return isTime;
}

static int WithTable(string path)
{
    StreamWriter table;
    try
    {
        table = new StreamWriter(path) { AutoFlush = true };
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
    {
        Console.Error.WriteLine($"The table cannot be written to '{path}': {exception.Message} Nothing was measured. Name another file.");
        return 2;
    }

    using (table)
        return QuickRun.Run(Console.Out, table);
}
