using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

// Without PGO every call is indirect, as in an application; with it, the loop over one listener is inlined away.
Job job = Job.Default.WithEnvironmentVariable("DOTNET_TieredPGO", args.Contains("--pgo") ? "1" : "0");
IConfig config = DefaultConfig.Instance.AddJob(job.AsDefault());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args.Where(argument => argument != "--pgo")], config);
