using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

/// <summary>Listeners that get a hook's parameters.</summary>
[TestClass]
public sealed class HookStyleTests
{
    private const string Hook = "hook_civicrm_x";

    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly HookInvoker _hooks;

    public HookStyleTests() => _hooks = new HookInvoker(_dispatcher);

    [TestMethod]
    public void Listener_ReferenceParameter_ReachesTheCaller()
    {
        string content = "body";
        _dispatcher.AddListener("&" + Hook, (ref string text) => text += "!");

        _hooks.Invoke("civicrm_x", ["content"], ref content);

        Assert.AreEqual("body!", content);
    }

    [TestMethod]
    public void Listener_ThrowsAfterWriting_TheCallerHasWhatWasWritten()
    {
        string content = "body";
        _dispatcher.AddListener("&" + Hook, new Throwing((ref string text) =>
        {
            text = "written";
            throw new InvalidDataException();
        }));

        Assert.ThrowsExactly<InvalidDataException>(() => _hooks.Invoke("civicrm_x", ["content"], ref content));
        Assert.AreEqual("written", content);
    }

    [TestMethod]
    public void Listener_ValueParameterWritten_IsLostForAll()
    {
        string content = "body";
        string seen = "";
        _dispatcher.AddListener("&" + Hook, (string text) => text = "other");
        _dispatcher.AddListener(Hook, e => seen = e.Get<string>("content")!);

        _hooks.Invoke("civicrm_x", ["content"], ref content);

        Assert.AreEqual("body", content + seen[4..]);
    }

    [TestMethod]
    public void Listener_ReferenceToFieldByValue_IsLostForTheNextToo()
    {
        _dispatcher.AddListener("&" + Hook, (ref string text) => text = "other");

        GenericHookEvent e = _dispatcher.Dispatch(Hook, GenericHookEvent.Create(("content", "body")));

        Assert.AreEqual("body", e["content"]);
    }

    [TestMethod]
    public void Listener_FewerParameters_IsFine()
    {
        int count = 1;
        string other = "x";
        _dispatcher.AddListener("&" + Hook, (ref int number) => number++);

        _hooks.Invoke("civicrm_x", ["count", "other"], ref count, ref other);

        Assert.AreEqual(2, count);
    }

    [TestMethod]
    public void Listener_MoreParameters_SaysBothNumbers()
    {
        int count = 1;
        _dispatcher.AddListener("&" + Hook, (int a, int b) => GC.KeepAlive(a + b));

        string message = Assert.ThrowsExactly<ArgumentException>(() => _hooks.Invoke("civicrm_x", ["count"], ref count)).Message;

        Assert.Contains("takes 2 parameters", message);
        Assert.Contains("has 1", message);
    }

    [TestMethod]
    public void Listener_OptionalParameterMissing_GetsItsDefault()
    {
        int count = 1;
        int seen = 0;
        _dispatcher.AddListener("&" + Hook, (int a, int b = 42) => seen = b);

        _hooks.Invoke("civicrm_x", ["count"], ref count);

        Assert.AreEqual(42, seen);
    }

    [TestMethod]
    public void Listener_OtherType_IsConvertedAndLeftAloneWhereUnchanged()
    {
        object? number = 3;
        string seen = "";
        _dispatcher.AddListener("&" + Hook, (ref string text) => seen = text);

        _hooks.Invoke("civicrm_x", ["number"], ref number);

        Assert.AreEqual("3", seen);
        Assert.AreEqual(3, number);
    }

    [TestMethod]
    public void Listener_UnfitType_NamesTheParameter()
    {
        object? value = new();
        _dispatcher.AddListener("&" + Hook, (int number) => GC.KeepAlive(number));

        Assert.Contains("parameter 1", Assert.ThrowsExactly<ArgumentException>(
            () => _hooks.Invoke("civicrm_x", ["value"], ref value)).Message);
    }

    [TestMethod]
    public void Listener_AllArguments_GetsThemAll()
    {
        int a = 1;
        int b = 2;
        _dispatcher.AddListener("&" + Hook, new HookFunction(arguments => new[] { arguments.Count, arguments.Get<int>(1) }));

        var result = (PhpArray)_hooks.Invoke("civicrm_x", ["a", "b"], ref a, ref b);

        CollectionAssert.AreEqual(new object[] { 2L, 2L }, result.Values.ToArray());
    }

    [TestMethod]
    public void Listener_Returns_ArraysAreMergedAndTheRestPassedOver()
    {
        _dispatcher.AddListener("&" + Hook, () => "text");
        _dispatcher.AddListener("&" + Hook, () => new[] { "early" }, 10);
        _dispatcher.AddListener("&" + Hook, () => new[] { "late" }, -10);

        CollectionAssert.AreEqual(new object[] { "early", "late" }, ((PhpArray)_hooks.Invoke("civicrm_x")).Values.ToArray());
    }

    private delegate void Throwing(ref string text);
}
