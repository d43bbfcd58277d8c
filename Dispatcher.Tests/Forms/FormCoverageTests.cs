using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tests.Forms;

/// <summary>The table has all verbs: what a library shows that takes a listener, and is not in it, fails here.</summary>
[TestClass]
public sealed class FormCoverageTests
{
    // How the table's names of a verb begin. Class events are targets as components are.
    private static readonly Dictionary<string, string> s_begins = new(StringComparer.Ordinal)
    {
        ["Compat.Civi.CiviEventDispatcher.AddListener"] = "CiviCRM AddListener",
        ["Compat.Civi.ServiceDefinition.AddMethodCall"] = "CiviCRM AddMethodCall",
        ["Compat.Comodojo.ComodojoDispatcher.AddHook"] = "Comodojo AddHook",
        ["Compat.Mibew.EventDispatcher.AttachListener"] = "Mibew AttachListener",
        ["Compat.Moss.MossDispatcher.Register"] = "Moss Register",
        ["Compat.Yii.ComponentHolderExtensions.On"] = "Holder.On",
        ["Compat.Yii.Event.On"] = "Event.On",
        ["Compat.Yii.EventTarget.On"] = "Component.On",
        ["Compat.Yii.HandlerCatalogue.Add"] = "HandlerCatalogue.Add",
        ["Dispatching.Contracts.ISubscriptions.On"] = "Subscribe On",
        ["Dispatching.Contracts.ISubscriptions`1.On"] = "AddLazy On",
        ["Dispatching.Contracts.ListenerRegistryExtensions.AddListener"] = "AddListener",
        ["Dispatching.Contracts.SubscriptionsExtensions.On"] = "Subscribe On(name)",
    };

    [TestMethod]
    public void Table_HasAllVerbsThatTakeAListener()
    {
        Assembly[] assemblies =
        [
            typeof(global::Dispatching.Contracts.IListenerRegistry).Assembly, typeof(global::Dispatching.EventDispatcher).Assembly,
            typeof(Compat.Yii.Component).Assembly, typeof(Compat.Civi.CiviEventDispatcher).Assembly,
            typeof(Compat.Mibew.EventDispatcher).Assembly, typeof(Compat.Moss.MossDispatcher).Assembly,
            typeof(Compat.Comodojo.ComodojoDispatcher).Assembly,
        ];

        string[] verbs =
        [
            .. assemblies.SelectMany(assembly => assembly.GetExportedTypes())
                .SelectMany(type => type.GetMethods().Where(TakesListener))
                .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];

        Assert.AreSequenceEqual(s_begins.Keys.Order(StringComparer.Ordinal), verbs);
        foreach (string begin in s_begins.Values)
            Assert.IsTrue(FormVerb.All.Any(verb => verb.Name.StartsWith(begin, StringComparison.Ordinal)), begin);
    }

    // Whoever takes one is told how it was written.
    private static bool TakesListener(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        return parameters
            .Select(parameter => parameter.GetCustomAttribute<CallerArgumentExpressionAttribute>()?.ParameterName)
            .Any(written => Array.Exists(parameters, one => one.Name == written && one.ParameterType.IsAssignableTo(typeof(Delegate))));
    }
}
