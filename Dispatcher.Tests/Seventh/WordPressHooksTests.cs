using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.SeventhAdapter;

[TestClass]
public sealed class WordPressHooksTests
{
    [TestMethod]
    public void ApplyFilters_SeveralFunctions_PassTheValueOnLowestPriorityFirst()
    {
        var hooks = new WordPressHooks();
        hooks.AddFilter("the_title", title => title + "!", priority: 20);
        hooks.AddFilter("the_title", title => $"<b>{title}</b>");
        hooks.AddFilter("the_title", title => ((string)title!).Trim(), priority: 5);

        object? title = hooks.ApplyFilters("the_title", " Hello ");

        Assert.AreEqual("<b>Hello</b>!", title);
    }

    [TestMethod]
    public void ApplyFilters_NoFunction_GivesTheValueBack() => Assert.AreEqual(7, new WordPressHooks().ApplyFilters("the_answer", 7));

    [TestMethod]
    public void DoAction_SeveralFunctions_GetTheSameArgument()
    {
        var hooks = new WordPressHooks();
        var heard = new List<object?>();
        hooks.AddAction("save_post", heard.Add);
        hooks.AddAction("save_post", heard.Add, priority: 1);

        hooks.DoAction("save_post", 7);

        Assert.AreSequenceEqual([7, 7], heard);
    }

    [TestMethod]
    public void RemoveFilter_OneOfTwo_IsNotCalledAgain()
    {
        var hooks = new WordPressHooks();
        Func<object?, object?> shout = title => title + "!";
        hooks.AddFilter("the_title", shout);

        bool removed = hooks.RemoveFilter("the_title", shout);

        Assert.IsTrue(removed);
        Assert.AreEqual("Hello", hooks.ApplyFilters("the_title", "Hello"));
    }

    [TestMethod]
    public async Task ApplyFiltersAsync_FunctionThatIsAwaited_PassesItsResultOn()
    {
        var hooks = new WordPressHooks();
        hooks.AddFilter("the_title", async title =>
        {
            await Task.Yield();
            return title + "!";
        });
        hooks.AddFilter("the_title", title => $"<b>{title}</b>", priority: 20);

        object? title = await hooks.ApplyFiltersAsync("the_title", "Hello");

        Assert.AreEqual("<b>Hello!</b>", title);
    }

    [TestMethod]
    public void ApplyFilters_FunctionThatMustBeAwaited_IsRefusedBeforeAnyIsCalled()
    {
        var hooks = new WordPressHooks();
        var heard = new List<object?>();
        hooks.AddAction("the_title", heard.Add);
        hooks.AddFilter("the_title", title => Task.FromResult(title), priority: 20);

        var refused = Assert.ThrowsExactly<InvalidOperationException>(() => hooks.ApplyFilters("the_title", "Hello"));

        Assert.IsEmpty(heard);
        Assert.Contains("ApplyFiltersAsync", refused.Message);
    }

    [TestMethod]
    public void ApplyFilters_FunctionThatFails_IsRecordedWithThoseBehind()
    {
        var hooks = new WordPressHooks();
        hooks.AddFilter("the_title", object? (_) => throw new FormatException("no title"));
        hooks.AddFilter("the_title", title => title, priority: 20);
        using var recording = new DispatchRecording();

        Assert.ThrowsExactly<FormatException>(() => hooks.ApplyFilters("the_title", "Hello"));

        RecordedDispatch dispatch = recording.Dispatches.Single();
        Assert.AreEqual("wordpress", dispatch.System);
        Assert.IsInstanceOfType<FormatException>(dispatch.Failure);
        Assert.AreEqual("title => title", dispatch.NotCalled.Single().Name);
        Assert.AreEqual(20, dispatch.NotCalled.Single().Priority);
    }

    [TestMethod]
    public void ApplyFilters_FunctionThatAppliesItsOwnHook_EndsWithTheChain()
    {
        var hooks = new WordPressHooks();
        hooks.AddFilter("the_title", title => hooks.ApplyFilters("the_title", title));

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => hooks.ApplyFilters("the_title", "Hello"));

        Assert.Contains("the_title", thrown.EventNames);
    }

    [TestMethod]
    public void GetListeners_ListsNamesPrioritiesAndPlaces()
    {
        var hooks = new WordPressHooks();
        hooks.AddFilter("the_title", title => title, priority: 3);

        ListenerDescription listener = hooks.GetListeners()["the_title"].Single();

        Assert.AreEqual(3, listener.Priority);
        Assert.AreEqual("title => title", listener.Name);
        Assert.EndsWith(nameof(WordPressHooksTests) + ".cs", listener.FilePath!);
    }
}
