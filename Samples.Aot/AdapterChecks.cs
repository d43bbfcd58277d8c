using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;

namespace Ahead;

/// <summary>The adapters, but CiviCRM's: listeners that are called by name need what is gone ahead of time.</summary>
internal static class AdapterChecks
{
    public static void Run(Checks checks)
    {
        checks.AreEqual("Yii", "own saved 7, class saved", RunYii());
        checks.AreEqual("Mibew", "shown", RunMibew());
        checks.AreEqual("Moss", "subject heard message", RunMoss());
        checks.AreEqual("Comodojo", "Hello, world | Not here", RunComodojo());
    }

    private static string RunYii()
    {
        var heard = new List<string>();
        var component = new Component();
        component.On("saved", e => heard.Add($"own {e.Name} {e.Data}"), data: 7);
        Event.On<Component>("saved", e => heard.Add($"class {e.Name}"));
        component.Trigger("saved");
        component.Off("saved");
        return string.Join(", ", heard);
    }

    private static string RunMibew()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AttachListener("page.shown", new Banner(), (EventArguments arguments) => arguments["banner"] = "shown");
        var arguments = new EventArguments();
        dispatcher.TriggerEvent("page.shown", arguments);
        return $"{arguments["banner"]}";
    }

    private static string RunMoss()
    {
        var dispatcher = new MossDispatcher();
        dispatcher.Register("heard", (_, subject, message) => $"{subject} heard {message}");
        return $"{dispatcher.Fire("heard", "subject", "message")}";
    }

    private static string RunComodojo()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));
        dispatcher.AddHook("dispatcher.error.404", (ObjectError error) => error.SetContent("Not here"));
        return $"{dispatcher.Dispatch(ObjectRequest.FromPath("/hello/world"))} | {dispatcher.Dispatch(ObjectRequest.FromPath("/no"))}";
    }

    private sealed class Banner : Plugin
    {
        public override void Run()
        {
        }
    }

    private sealed class Hello : ComodojoService
    {
        public override void Setup() => Expects("GET", attributes: ["name"]);

        public override string? Get() => $"Hello, {Request.Attributes["name"]}";
    }
}
