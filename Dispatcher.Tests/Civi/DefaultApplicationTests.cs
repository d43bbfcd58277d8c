using System.Reflection;
using System.Runtime.Loader;

namespace Tests.CiviAdapter;

/// <summary>What the static face gives a program that has set no application.</summary>
[TestClass]
public sealed class DefaultApplicationTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public async Task Application_FirstAskedForByManyThreads_IsOneForAll()
    {
        // The adapter is loaded anew, for the one of the other tests has an application.
        var context = new AssemblyLoadContext(nameof(DefaultApplicationTests), isCollectible: true);
        PropertyInfo application = context.LoadFromAssemblyPath(typeof(Compat.Civi.Civi).Assembly.Location)
            .GetType(typeof(Compat.Civi.Civi).FullName!)!.GetProperty(nameof(Compat.Civi.Civi.Application))!;
        using var start = new ManualResetEventSlim();
        Task<object?>[] asked =
        [
            .. Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.Wait(TestContext.CancellationToken);
                    return application.GetValue(null);
                },
                TestContext.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)),
        ];

        start.Set();
        object?[] given = await Task.WhenAll(asked);

        Assert.IsNotNull(given[0]);
        Assert.HasCount(1, given.Distinct().ToList());
        context.Unload();
    }
}
