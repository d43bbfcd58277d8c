using System.Runtime.CompilerServices;

namespace Compat.Php;

public static partial class Php
{
    private static readonly ConditionalWeakTable<Delegate, Binding> s_bindings = [];

    /// <summary>Makes a closure that can be bound to other objects and classes.</summary>
    /// <param name="make">Makes it for an object and a class.</param>
    /// <param name="self">The object that is <c>$this</c>; null where there is none.</param>
    /// <param name="scope">The class in which it stands; null outside of classes.</param>
    /// <param name="isStatic">Whether PHP declares it as <c>static</c>.</param>
    /// <param name="usesThis">Whether it uses <c>$this</c>.</param>
    /// <returns>The closure.</returns>
    public static Delegate Bindable(
        Func<object?, Type?, Delegate> make, object? self, Type? scope, bool isStatic = false, bool usesThis = false)
    {
        ArgumentNullException.ThrowIfNull(make);
        Delegate closure = make(self, scope);
        s_bindings.AddOrUpdate(closure, new Binding(make, self, scope, isStatic, usesThis));
        return closure;
    }

    /// <summary>PHP's <c>$closure->bindTo($self)</c>: the class in which it stands stays.</summary>
    /// <param name="closure">The closure.</param>
    /// <param name="self">The object that becomes <c>$this</c>.</param>
    /// <returns>The closure for it; null where it cannot be bound.</returns>
    public static object? BindTo(object? closure, object? self) => BindTo(closure, self, "static");

    /// <summary>PHP's <c>$closure->bindTo($self, $scope)</c>.</summary>
    /// <param name="closure">The closure.</param>
    /// <param name="self">The object that becomes <c>$this</c>; null where there is to be none.</param>
    /// <param name="scope">A class, its name or an object of it; <c>"static"</c> leaves it.</param>
    /// <returns>The closure for it; null where it cannot be bound.</returns>
    /// <exception cref="PhpError">The value is no closure.</exception>
    /// <exception cref="NotSupportedException">It was made of a function or method.</exception>
    public static object? BindTo(object? closure, object? self, object? scope)
    {
        Binding binding = BindingOf(closure, "bindTo");
        object? instance = PhpArray.Plain(self), type = PhpArray.Plain(scope);
        if (instance is not null && !IsObjectValue(instance))
            throw Arguments.Refused(instance, "?object", "bindTo", 1);
        Type? known = type is "static" ? binding.Scope
            : type is string name ? PhpProgram.Current.FindClass(name) : IsObjectValue(type) ? PhpClass.Of(type!).Type : null;
        return (type is string and not "static" && known is null) ? null : Bound(binding, instance, known);
    }

    /// <summary>PHP's <c>$closure->call($self, …)</c>.</summary>
    /// <param name="closure">The closure.</param>
    /// <param name="self">The object that becomes <c>$this</c>, and whose class is where the closure stands.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the closure gives; null where it cannot be bound.</returns>
    /// <exception cref="PhpError">The value is no closure.</exception>
    /// <exception cref="TypeError">There is no object.</exception>
    public static object? CallBound(object? closure, object? self, params object?[] arguments)
    {
        Binding binding = BindingOf(closure, "call");
        object? instance = PhpArray.Plain(self);
        if (!IsObjectValue(instance))
            throw Arguments.Refused(instance, "object", "call", 1);
        return Bound(binding, instance, PhpClass.Of(instance!).Type) is { } made ? Call(made, arguments) : null;
    }

    /// <summary>PHP's <c>$this</c> in a closure that may be bound to nothing.</summary>
    /// <param name="self">The object.</param>
    /// <returns>The object.</returns>
    /// <exception cref="PhpError">There is none.</exception>
    public static object This(object? self) => self ?? throw new PhpError("'$this' is used where there is no object.");

    /// <summary>What <c>static</c> stands for in a closure.</summary>
    /// <param name="self">The object; null where there is none.</param>
    /// <param name="scope">The class in which it stands.</param>
    /// <returns>The class.</returns>
    /// <exception cref="PhpError">There is neither.</exception>
    public static PhpClass CalledClass(object? self, Type? scope) => self is not null ? PhpClass.Of(self)
        : scope is not null ? PhpClass.Of(scope) : throw new PhpError("'static' is used where there is no class.");

    private static Binding BindingOf(object? closure, string method)
    {
        object? plain = PhpArray.Plain(closure);
        if (plain is not Delegate known)
            throw new PhpError($"'{method}' is called on a value of the type '{TypeName(plain)}'. Use a closure.");
        return s_bindings.TryGetValue(known, out Binding? binding) ? binding
            : throw new NotSupportedException("A closure that was made of a function or method is bound to another object.");
    }

    // What PHP warns of, it does not bind.
    private static Delegate? Bound(Binding binding, object? self, Type? scope)
    {
        if ((binding.IsStatic && self is not null) || (self is null && binding.Self is not null && binding.UsesThis)
            || (scope is not null && scope != binding.Scope && !PhpClass.Of(scope).IsPorted))
            return null;
        return Bindable(binding.Make, self, scope, binding.IsStatic, binding.UsesThis);
    }

    private sealed record Binding(Func<object?, Type?, Delegate> Make, object? Self, Type? Scope, bool IsStatic, bool UsesThis);
}
