using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Compat.Php;

/// <summary>
/// The classes and functions of ported programs by their names in PHP: what <c>new $name</c>, <c>$function()</c> and
/// <c>class_exists</c> look into. Safe for several threads.
/// </summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Reason)]
public sealed class PhpProgram
{
    private const string Reason = "What is found by name is kept by whoever adds it to a PhpProgram.";

    private static readonly AsyncLocal<PhpProgram?> s_current = new();
    private static readonly PhpProgram s_process = new();

    private readonly Dictionary<string, Type> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string[]> _traits = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PhpMethod> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, object?> _constants = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The program that runs: the process's own, unless another one was set for this flow of control.</summary>
    public static PhpProgram Current
    {
        get => s_current.Value ?? s_process;
        set => s_current.Value = value;
    }

    /// <summary>Adds a class.</summary>
    /// <param name="type">The class.</param>
    public void AddClass(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        lock (_lock)
            _classes[PhpClass.Of(type).Name] = type;
    }

    /// <summary>Adds a trait, of which nothing but its name is left in .NET.</summary>
    /// <param name="name">The name in PHP.</param>
    /// <param name="uses">The traits that it uses.</param>
    public void AddTrait(string name, params string[] uses)
    {
        lock (_lock)
            _traits[name] = uses;
    }

    /// <summary>Adds the public static methods of a class as functions.</summary>
    /// <param name="type">The class.</param>
    public void AddFunctions(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        lock (_lock)
        {
            foreach (IGrouping<string,
                MethodInfo> group in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .GroupBy(PhpMethod.NameOf, StringComparer.OrdinalIgnoreCase))
                _functions[group.Key] = new PhpMethod(group.Key, [.. group]);
        }
    }

    /// <summary>PHP's <c>define</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there was none of that name.</returns>
    public bool Define(string name, object? value)
    {
        lock (_lock)
            return _constants.TryAdd(name, Php.Copy(value));
    }

    internal Type? FindClass(string name)
    {
        name = name.TrimStart('\\');
        lock (_lock)
        {
            if (_classes.TryGetValue(name, out Type? own))
                return own;
        }

        return PhpClass.BuiltIn(name);
    }

    internal string[]? FindTrait(string name)
    {
        lock (_lock)
            return _traits.GetValueOrDefault(name.TrimStart('\\'));
    }

    internal PhpMethod? FindFunction(string name)
    {
        lock (_lock)
            return _functions.GetValueOrDefault(name.TrimStart('\\'));
    }

    internal bool TryFindConstant(string name, out object? value)
    {
        name = name.TrimStart('\\');
        lock (_lock)
        {
            if (_constants.TryGetValue(name, out value))
                return true;
        }

        return PhpConstants.TryFind(name, out value);
    }
}
