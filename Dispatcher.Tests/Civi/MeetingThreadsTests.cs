using Compat.Civi;

namespace Tests.CiviAdapter;

/// <summary>No lock is held while code of the program runs: two threads that meet in each other's code do not hang.</summary>
[TestClass]
public sealed class MeetingThreadsTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>A module that waits, when it is asked for its name, until another is asked.</summary>
    private sealed class Meeting(string name, Barrier barrier) : ICiviModule
    {
        private int _meetings;

        public bool HasMet { get; private set; }

        public string Name
        {
            get
            {
                if (Interlocked.Increment(ref _meetings) == 1)
                    HasMet = barrier.SignalAndWait(s_patience);
                return name;
            }
        }

        public HookFunction? Find(string hook) => null;
    }

    /// <summary>A module that is found to be active while another thread's is being activated.</summary>
    private sealed class Looking(CiviModules modules) : ICiviModule
    {
        public int? Seen { get; private set; }

        public string Name
        {
            get
            {
                Seen ??= Task.Run(() => modules.Count).WaitAsync(s_patience).GetAwaiter().GetResult();
                return "looking";
            }
        }

        public HookFunction? Find(string hook) => null;
    }

    [TestMethod]
    public void Activate_TwoModulesThatMeetInTheirNames_BothAreActive()
    {
        var modules = new CiviModules();
        using var barrier = new Barrier(2);
        Meeting[] meeting = [new("a", barrier), new("b", barrier)];

        Task<bool>[] activations = [.. meeting.Select(module => Task.Factory.StartNew(
            () => modules.Activate(module), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WhenAll(activations).WaitAsync(s_patience * 3).GetAwaiter().GetResult();

        Assert.IsTrue(meeting.All(module => module.HasMet));
        Assert.IsTrue(activations.All(activation => activation.Result));
        Assert.HasCount(2, modules);
    }

    [TestMethod]
    public void Activate_NameAsksAnotherThreadForTheModules_IsAnswered()
    {
        var modules = new CiviModules();
        var looking = new Looking(modules);

        bool isActive = modules.Activate(looking);

        Assert.IsTrue(isActive);
        Assert.AreEqual(0, looking.Seen);
    }

    [TestMethod]
    public void Activate_ManyThreadsAtOnce_EachNameIsActiveOnce()
    {
        var modules = new CiviModules();
        int activated = 0;

        Parallel.For(0, 64, i =>
        {
            if (modules.Activate(new ModuleFunctions($"m{i / 2}")))
                Interlocked.Increment(ref activated);
        });
        Parallel.For(0, 16, i => modules.Deactivate($"m{i}"));

        Assert.AreEqual(32, activated);
        Assert.HasCount(16, modules);
        Assert.HasCount(16, modules.Select(module => module.Name).Distinct());
    }
}
