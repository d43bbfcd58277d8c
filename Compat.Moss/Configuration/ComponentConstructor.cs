using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Compat.Moss.Listeners;

namespace Compat.Moss;

/// <summary>Makes components whose class and arguments stand in text.</summary>
internal static class ComponentConstructor
{
    /// <exception cref="MossContainerException">The class has no constructor for as many arguments.</exception>
    [UnconditionalSuppressMessage(
        "Trimming", "IL2070", Justification = "Reading definitions says that it needs classes that are not trimmed.")]
    public static object Make(string id, Type type, object?[] arguments)
    {
        ConstructorInfo? constructor = Array.Find(type.GetConstructors(), one => ArgumentBinding.Takes(one.GetParameters(), arguments));
        return constructor is null || type.IsAbstract
            ? throw new MossContainerException(
                $"The component '{id}' cannot be made: '{type}' has no public constructor that takes {ArgumentBinding.Shown(arguments)}."
                + " Give it what one of its constructors takes.")
            : constructor.Invoke(
                BindingFlags.DoNotWrapExceptions, null, ArgumentBinding.Bind(constructor.GetParameters(), arguments),
                CultureInfo.InvariantCulture);
    }
}
