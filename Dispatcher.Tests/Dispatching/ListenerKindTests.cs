using System.Reflection;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class ListenerKindTests
{
    private sealed class Foo;

    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public async Task DispatchAsync_AllEightKinds_AreCalledInOrderWithWhatTheyTake()
    {
        using var source = new CancellationTokenSource();
        CancellationToken token = source.Token;
        var foo = new Foo();
        Action<Foo> action = found => Note("1", found);
        Action<Foo, EventContext> withContext = (found, context) => Note("2", found, context.CancellationToken, context);
        Func<Foo, ValueTask> valueTask = found => { Note("3", found); return ValueTask.CompletedTask; };
        Func<Foo, CancellationToken, ValueTask> valueTaskToken = (found, given) =>
        {
            Note("4", found, given);
            return ValueTask.CompletedTask;
        };
        Func<Foo, EventContext, ValueTask> valueTaskContext = (found, context) =>
        {
            Note("5", found, context.CancellationToken, context);
            return ValueTask.CompletedTask;
        };
        Func<Foo, Task> task = found => { Note("6", found); return Task.CompletedTask; };
        Func<Foo, CancellationToken, Task> taskToken = (found, given) => { Note("7", found, given); return Task.CompletedTask; };
        Func<Foo, EventContext, Task> taskContext = (found, context) =>
        {
            Note("8", found, context.CancellationToken, context);
            return Task.CompletedTask;
        };
        _dispatcher.AddListener(action);
        _dispatcher.AddListener(withContext);
        _dispatcher.AddListener(valueTask);
        _dispatcher.AddListener(valueTaskToken);
        _dispatcher.AddListener(valueTaskContext);
        _dispatcher.AddListener(task);
        _dispatcher.AddListener(taskToken);
        _dispatcher.AddListener(taskContext);

        await _dispatcher.DispatchAsync(foo, token);

        Assert.AreEqual("1 2 3 4 5 6 7 8", string.Join(' ', _calls));
        foreach (Delegate listener in (Delegate[])
            [action, withContext, valueTask, valueTaskToken, valueTaskContext, task, taskToken, taskContext])
            Assert.IsTrue(_dispatcher.RemoveListener<Foo>(listener));
        Assert.IsFalse(_dispatcher.HasListeners());

        void Note(string kind, Foo found, CancellationToken? given = null, EventContext? context = null)
        {
            Assert.AreSame(foo, found);
            Assert.IsTrue(given is null || given == token);
            Assert.IsTrue(context is null
                || (context.Value.Dispatcher == _dispatcher
                    && string.Equals(context.Value.EventName, typeof(Foo).FullName, StringComparison.Ordinal)));
            _calls.Add(kind);
        }
    }

    [TestMethod]
    public void AddListener_LambdasWithAndWithoutTasks_AreTheKindThatTheyReturn()
    {
        _dispatcher.AddListener<Foo>(_ => _calls.Add("action"));
        _dispatcher.AddListener<Foo>((_, context) => _calls.Add(context.EventName));
        _dispatcher.AddListener<Foo>(async _ => await Task.Yield());
        _dispatcher.AddListener<Foo>(async (_, cancellation) => await Task.Run(() => { }, cancellation));
        _dispatcher.AddListener<Foo>(async (_, context) => await context.Dispatcher.DispatchAsync(new object()));
        _dispatcher.AddListener<Foo>(_ => Task.CompletedTask);
        _dispatcher.AddListener<Foo>(_ => ValueTask.CompletedTask);
        _dispatcher.AddListener<Foo>(_ => throw new FormatException());
        _dispatcher.AddListener<Foo>("named", async _ => await Task.Yield());

        bool[] asynchronous = [.. _dispatcher.GetListeners<Foo>().Select(listener => listener.IsAsynchronous)];

        Assert.AreEqual("False False True True True True True True", string.Join(' ', asynchronous));
        Assert.AreEqual(typeof(Func<Foo, ValueTask>), _dispatcher.GetListeners<Foo>()[2].Listener!.GetType());
        Assert.AreEqual(typeof(Func<Foo, CancellationToken, ValueTask>), _dispatcher.GetListeners<Foo>()[3].Listener!.GetType());
        Assert.AreEqual(typeof(Func<Foo, EventContext, ValueTask>), _dispatcher.GetListeners<Foo>()[4].Listener!.GetType());
        Assert.AreEqual(typeof(Func<Foo, Task>), _dispatcher.GetListeners<Foo>()[5].Listener!.GetType());
        Assert.AreEqual(typeof(Func<Foo, ValueTask>), _dispatcher.GetListeners("named")[0].Listener!.GetType());
    }

    [TestMethod]
    public void Dispatch_WithAnAsynchronousListener_ThrowsBeforeAnyListenerRan()
    {
        _dispatcher.AddListener<Foo>(_ => _calls.Add("first"), priority: 10);
        _dispatcher.AddListener<Foo>(Later);

        InvalidOperationException thrown = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Foo()));

        Assert.Contains("'ListenerKindTests.Later'", thrown.Message);
        Assert.Contains($"'{typeof(Foo).FullName}'", thrown.Message);
        Assert.Contains("DispatchAsync", thrown.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Dispatch_AfterTheAsynchronousListenerIsRemoved_Works()
    {
        _dispatcher.AddListener<Foo>(_ => _calls.Add("first"));
        _dispatcher.AddListener<Foo>(Later).Dispose();

        _dispatcher.Dispatch(new Foo());

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public async Task DispatchAsync_ListenerReturnsNoTask_SaysWhich()
    {
#pragma warning disable MA0022 // It is the mistake that the test makes.
        Func<Foo, Task> nothing = _ => null!;
#pragma warning restore MA0022
        _dispatcher.AddListener(nothing);

        InvalidOperationException thrown = await Assert.ThrowsExactlyAsync<InvalidOperationException>(
            async () => await _dispatcher.DispatchAsync(new Foo()));

        Assert.Contains("nothing", thrown.Message);
    }

    [TestMethod]
    public void Dispatch_NameBeforeEvent_DoesNotCompile()
    {
        MethodInfo[] wrong = [.. from type in (Type[])[typeof(EventDispatcher), typeof(EventDispatcherExtensions)]
                                 from method in type.GetMethods()
                                 where string.Equals(method.Name, "Dispatch", StringComparison.Ordinal) && !method.IsGenericMethod
                                 select method];

        Assert.HasCount(4, wrong);
        foreach (MethodInfo method in wrong)
        {
            ObsoleteAttribute obsolete = method.GetCustomAttribute<ObsoleteAttribute>()!;
            Assert.IsTrue(obsolete.IsError);
            Assert.Contains("Dispatch(@event, eventName)", obsolete.Message!);
        }
    }

    private ValueTask Later(Foo foo)
    {
        _calls.Add("later");
        return ValueTask.CompletedTask;
    }
}
