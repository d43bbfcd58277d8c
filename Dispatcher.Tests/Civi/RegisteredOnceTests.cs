using Autofac;
using Compat.Civi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace Tests.CiviAdapter;

/// <summary>Services that say in two ways what they listen to, are registered twice, or come too late.</summary>
[TestClass]
public sealed class RegisteredOnceTests
{
    private static readonly string[] s_both = ["named", "subscribed"];

    public sealed class Both : IHookInterface, IAutoSubscriber
    {
        public IList<string> Calls { get; } = [];

        public static ListenerMap GetSubscribedEvents() => new() { { "hook_civicrm_cron", "Subscribed" } };

        public void hook_civicrm_cron() => Calls.Add("named");

        public void Subscribed(GenericHookEvent e) => Calls.Add("subscribed");
    }

    public sealed class Late : IAutoSubscriber
    {
        public static ListenerMap GetSubscribedEvents() => new() { { "hook_civicrm_entityTypes", "Declare" } };

        public static void Declare(GenericHookEvent e) => e["entityTypes"] = null;
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void Autofac_BothInterfaces_BothAreHeardOnce(bool auto, bool hooks)
    {
        var builder = new ContainerBuilder();
        if (auto)
            builder.RegisterAutoSubscriber<Both>();
        if (hooks)
            builder.RegisterHookService<Both>();
        if (auto)
            builder.RegisterAutoSubscriber<Both>();
        using Autofac.IContainer container = builder.Build();
        CiviApplication civi = container.Resolve<CiviApplication>().Boot();

        civi.Hooks.Invoke("civicrm_cron");

        CollectionAssert.AreEqual(s_both, container.Resolve<Both>().Calls.ToArray());
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void Services_BothInterfaces_BothAreHeardOnce(bool auto, bool hooks)
    {
        var services = new ServiceCollection();
        if (auto)
            services.AddAutoSubscriber<Both>();
        if (hooks)
            services.AddHookService<Both>();
        if (auto)
            services.AddAutoSubscriber<Both>();
        using ServiceProvider provider = services.BuildServiceProvider();
        CiviApplication civi = provider.GetRequiredService<CiviApplication>().Boot();

        civi.Hooks.Invoke("civicrm_cron");

        CollectionAssert.AreEqual(s_both, provider.GetRequiredService<Both>().Calls.ToArray());
    }

    [TestMethod]
    public void Boot_ServiceListensToAHookOfTheStart_IsWarnedOfByName()
    {
        var warnings = new List<string>();
        var logger = new Mock<ILogger<CiviEventDispatcher>>();
        logger.Setup(one => one.IsEnabled(It.IsAny<LogLevel>())).Returns(true);
        logger.Setup(one => one.Log(
            LogLevel.Warning, It.IsAny<EventId>(), It.IsAny<It.IsAnyType>(), It.IsAny<Exception?>(),
            It.IsAny<Func<It.IsAnyType, Exception?, string>>()))
            .Callback(new InvocationAction(invocation => warnings.Add($"{invocation.Arguments[2]}")));
        var services = new ServiceCollection();
        services.AddSingleton(logger.Object);
        services.AddAutoSubscriber<Late>("late");
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<CiviApplication>().Boot();

        Assert.HasCount(1, warnings);
        Assert.Contains("'late.Declare' listens to 'hook_civicrm_entityTypes'", warnings[0]);
    }
}
