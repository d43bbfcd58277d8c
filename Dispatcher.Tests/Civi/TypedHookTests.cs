using System.Globalization;
using System.Reflection;
using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

/// <summary>Table, catalogue and methods say the same of every hook, with <c>ref</c> where the original has <c>&amp;</c>.</summary>
[TestClass]
public sealed class TypedHookTests
{
    public static IEnumerable<object[]> Names => HookTable.Rows.Select(row => new object[] { row.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Method_OfAHook_TakesWhatTheTableSays(string hook)
    {
        HookRow row = Row(hook);
        string expected = string.Join(", ", row.Parameters.Select(Expected));

        Assert.AreEqual(expected, Signature(Method(typeof(HookInvoker), row), row));
        Assert.AreEqual(expected, Signature(Method(typeof(CiviHooks), row), row));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Catalogue_OfAHook_HasTheEventsFieldsAndReferences(string hook)
    {
        HookRow row = Row(hook);
        HookDefinition definition = HookCatalogue.All.Single(one => one.Name == "hook_civicrm_" + hook);

        CollectionAssert.AreEqual(row.Fields, definition.Parameters.Select(parameter => parameter.Name).ToArray());
        Assert.AreEqual(
            string.Concat(row.Parameters.Select(parameter => parameter.IsByReference ? '&' : '.').Take(row.Fields.Length)),
            string.Concat(definition.Parameters.Select(parameter => parameter.IsByReference ? '&' : '.').Take(row.Parameters.Length)));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Method_Invoked_DispatchesItsHookAndBringsBackWhatWasWritten(string hook)
    {
        HookRow row = Row(hook);
        var dispatcher = new CiviEventDispatcher();
        MethodInfo method = Method(typeof(HookInvoker), row);
        if (method.IsGenericMethodDefinition)
            method = method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(object))]);
        object?[] arguments = [.. method.GetParameters().Select(parameter => Value(parameter.ParameterType))];
        int count = 0;
        dispatcher.AddListener($"hook_civicrm_{hook}{(row.Open.Length > 0 ? "given" : "")}", e =>
        {
            HookArguments values = e.GetHookValues();
            count = values.Count;
            for (int i = 0; i < count; i++)
                values[i] = "written";
        });

        method.Invoke(new HookInvoker(dispatcher), arguments);

        Assert.AreEqual(row.Fields.Length, count);
        for (int i = 0; i < row.Parameters.Length; i++)
            Assert.AreEqual(row.Parameters[i].IsByReference, Equals(arguments[Own(row) + i], "written"), row.Parameters[i].Name);
    }

    private static HookRow Row(string hook) => HookTable.Rows.Single(row => row.Name == hook);

    // The name of some goes on with a table's or a runner's, which the method takes first.
    private static int Own(HookRow row) => row.Open.Length > 0 ? 1 : 0;

    // Others of the name leave out what may be missing.
    private static MethodInfo Method(Type type, HookRow row) => type.GetMethods()
        .Where(method => method.Name.Equals(row.Name.Replace("_", ""), StringComparison.OrdinalIgnoreCase))
        .MaxBy(method => method.GetParameters().Length)!;

    private static string Expected(HookRowParameter parameter) => parameter.IsByReference
        ? "&" + parameter.Name
        : parameter.Type switch { "mixed" or "map" => "object", "Exception?" => "Exception", _ => parameter.Type } + " " + parameter.Name
            + (parameter.Default is null ? "" : " = " + parameter.Default.Trim('"').Replace("[]", "null"));

    private static string Signature(MethodInfo method, HookRow row) =>
        string.Join(", ", method.GetParameters().Skip(Own(row)).Select(parameter => parameter.ParameterType.IsByRef
            ? "&" + parameter.Name
            : Word(parameter.ParameterType) + " " + parameter.Name + Default(parameter)));

    private static string Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: false } => "",
        { DefaultValue: bool value } => value ? " = true" : " = false",
        _ => " = " + Convert.ToString(parameter.DefaultValue ?? "null", CultureInfo.InvariantCulture),
    };

    private static string Word(Type type) => Nullable.GetUnderlyingType(type) is { } plain ? Word(plain) + "?" : type switch
    {
        _ when type == typeof(int) => "int",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(string) => "string",
        _ when type == typeof(PhpArray) => "array",
        _ when type == typeof(object) => "object",
        _ => type.Name,
    };

    private static object? Value(Type type)
    {
        Type plain = type.IsByRef ? type.GetElementType()! : type;
        if (plain == typeof(Exception))
            return new InvalidOperationException();
        return plain.IsValueType ? Activator.CreateInstance(plain) : plain.IsAssignableFrom(typeof(string)) ? "given" : null;
    }
}
