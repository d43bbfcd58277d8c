using Ahead;

// What 'Dispatcher.Benchmarks -- --start' measures of it.
if (args is [string start])
    return StartedOnce.Run(start);

// All that needs no scanning, in a program that is compiled ahead of time: what works here, works there.
var checks = new Checks();
EngineChecks.Run(checks);
await ViewChecks.RunAsync(checks);
WatchChecks.Run(checks);
await ContainerChecks.RunAsync(checks);
AdapterChecks.Run(checks);
return checks.Report(Console.Out, Console.Error);
