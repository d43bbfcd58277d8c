using Compat.Civi;

namespace Tests.CiviAdapter;

/// <summary>One method of an extension is one function, as PHP finds functions by their names.</summary>
[TestClass]
public sealed class FunctionNameTests
{
    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly HookInvoker _hooks;
    private readonly Example _example;

    public FunctionNameTests()
    {
        _hooks = new HookInvoker(_dispatcher);
        _example = new Example(_hooks);
        _dispatcher.Framework.Extensions.Activate(_example);
    }

    [TestMethod]
    public void MethodWithTheModulesName_AnswersItsHook()
    {
        _hooks.Invoke("civicrm_cron");

        CollectionAssert.AreEqual(new[] { "cron" }, _example.Calls);
    }

    [TestMethod]
    public void MethodWithTheModulesName_AHookHasThatVeryName_DoesNotAnswer()
    {
        _hooks.Invoke("example_civicrm_cron");

        Assert.IsEmpty(_example.Calls);
    }

    [TestMethod]
    public void Method_DispatchesAHookOfItsOwnName_DoesNotCallItself()
    {
        _hooks.Invoke("civicrm_managed");

        CollectionAssert.AreEqual(new[] { "managed" }, _example.Calls);
    }

    [TestMethod]
    public void HookOfTheModulesOwn_MethodWithBothNames_Answers()
    {
        _hooks.Invoke("example_ready");

        CollectionAssert.AreEqual(new[] { "ready" }, _example.Calls);
    }

    private sealed class Example(HookInvoker hooks) : CiviExtension
    {
        public List<string> Calls { get; } = [];

        public void example_civicrm_cron() => Calls.Add("cron");

        public void example_civicrm_managed()
        {
            Calls.Add("managed");
            hooks.Invoke("example_civicrm_managed");
        }

        public void example_example_ready() => Calls.Add("ready");
    }
}
