using System.Reflection;
using Compat.Civi;

namespace Tests.CiviAdapter;

/// <summary>Every hook of the table has its method, with <c>ref</c> where the original has <c>&amp;</c>.</summary>
[TestClass]
public sealed class TypedHookTests
{
    // Their names go on with a table's and a runner's, which the method takes first.
    private static readonly string[] s_open = ["postSave_", "queueRun_"];

    public static IEnumerable<object[]> Rows => HookTable.Text
        .Split('\n')
        .Select(row => row.Trim().Split(["(", ")", " => "], StringSplitOptions.RemoveEmptyEntries))
        .Select(parts => new object[] { parts[0], parts[1], parts.ElementAtOrDefault(2) ?? parts[1].Replace("&", "") });

    // Others of the name leave out what may be missing.
    private static MethodInfo Method(Type type, string hook) => type.GetMethods()
        .Where(method => method.Name.Equals(hook.Replace("_", ""), StringComparison.OrdinalIgnoreCase))
        .MaxBy(method => method.GetParameters().Length)!;

    private static string Signature(MethodInfo method, int from) =>
        string.Join(", ", method.GetParameters().Skip(from).Select(parameter => (parameter.ParameterType.IsByRef ? "&" : "") + parameter.Name));

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Method_OfAHook_TakesWhatTheOriginalTakes(string hook, string parameters, string fields)
    {
        int own = s_open.Contains(hook) ? 1 : 0;

        Assert.AreEqual(parameters, Signature(Method(typeof(HookInvoker), hook), own));
        Assert.AreEqual(parameters, Signature(Method(typeof(CiviHooks), hook), own));
        Assert.IsFalse(string.IsNullOrEmpty(fields));
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Catalogue_OfAHook_HasTheEventsFieldsAndReferences(string hook, string parameters, string fields)
    {
        HookDefinition definition = HookCatalogue.All.Single(one => one.Name == "hook_civicrm_" + hook);

        Assert.AreEqual(fields, string.Join(", ", definition.Parameters.Select(parameter => parameter.Name)));
        string references = string.Concat(parameters.Split(", ").Select(parameter => parameter[0] == '&' ? '&' : '.'));
        Assert.StartsWith(references[..Math.Min(references.Length, definition.Parameters.Count)], string.Concat(definition.Parameters.Select(parameter => parameter.IsByReference ? '&' : '.')));
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void Method_Invoked_DispatchesItsHookAndBringsBackWhatWasWritten(string hook, string parameters, string fields)
    {
        var dispatcher = new CiviEventDispatcher();
        MethodInfo method = Method(typeof(HookInvoker), hook);
        if (method.IsGenericMethodDefinition)
            method = method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(object))]);
        int own = s_open.Contains(hook) ? 1 : 0;
        object?[] arguments = [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType))];
        int count = 0;
        dispatcher.AddListener(own == 1 ? $"hook_civicrm_{hook}given" : $"hook_civicrm_{hook}", e =>
        {
            HookArguments values = e.GetHookValues();
            count = values.Count;
            for (int i = 0; i < count; i++)
                values[i] = "written";
        });

        method.Invoke(new HookInvoker(dispatcher), arguments);

        Assert.AreEqual(fields.Split(", ").Length, count);
        string[] names = parameters.Split(", ");
        for (int i = 0; i < names.Length; i++)
            Assert.AreEqual(names[i][0] == '&', Equals(arguments[own + i], "written"), names[i]);
    }

    private static object? Value(Type type)
    {
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        if (plain == typeof(Exception))
            return new InvalidOperationException();
        return plain.IsValueType ? Activator.CreateInstance(plain) : plain.IsAssignableFrom(typeof(string)) ? "given" : null;
    }
}
