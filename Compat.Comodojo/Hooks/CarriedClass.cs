using System.Runtime.CompilerServices;

namespace Compat.Comodojo.Hooks;

/// <summary>
/// Tells the classes of objects that Comodojo's own events carry. A hook knows from its beginning which of them it takes: to ask it anew
/// for each call costs three times the call. No class of a plugin is remembered, which could keep the plugin from being unloaded.
/// </summary>
internal static class CarriedClass
{
    private static readonly (Carried Class, Type Type)[] s_all =
    [
        (Carried.Request, typeof(ObjectRequest)), (Carried.Table, typeof(ObjectRoutingTable)), (Carried.Route, typeof(ObjectRoute)),
        (Carried.Success, typeof(ObjectSuccess)), (Carried.Error, typeof(ObjectError)), (Carried.Redirect, typeof(ObjectRedirect)),
    ];

    /// <summary>The class of an object; <see cref="Carried.Other"/> for one of a derived class, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Carried Of(object? value) =>
        value is null ? Carried.Other
        : value.GetType() == typeof(ObjectRequest) ? Carried.Request
        : OfOther(value);

    /// <summary>The classes that a parameter's type takes. A value type takes none.</summary>
    public static Carried TakenBy(Type type) =>
        s_all.Where(one => type.IsAssignableFrom(one.Type)).Aggregate(Carried.Other, (taken, one) => taken | one.Class);

    private static Carried OfOther(object value) =>
        value.GetType() == typeof(ObjectSuccess) ? Carried.Success
        : value.GetType() == typeof(ObjectError) ? Carried.Error
        : value.GetType() == typeof(ObjectRoute) ? Carried.Route
        : value.GetType() == typeof(ObjectRoutingTable) ? Carried.Table
        : value.GetType() == typeof(ObjectRedirect) ? Carried.Redirect
        : Carried.Other;
}
