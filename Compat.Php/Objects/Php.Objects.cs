namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>$target->name(…)</c> where the class is not known.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name of the method, in any case.</param>
    /// <param name="scope">The class from which it is called; null from outside of classes.</param>
    /// <param name="arguments">The arguments; what may be taken by reference is a <see cref="PhpReference"/>.</param>
    /// <returns>What the method gives.</returns>
    /// <exception cref="PhpError">The target is no object, or has no such method that is seen from there.</exception>
    public static object? CallMethod(object? target, object? name, Type? scope, params object?[] arguments) =>
        CallMethod(target, name, scope, arguments, null);

    /// <summary>PHP's <c>$target->name(…)</c> where the class is not known, and no class hides a method of that name.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name of the method, in any case.</param>
    /// <param name="arguments">The arguments; what may be taken by reference is a <see cref="PhpReference"/>.</param>
    /// <returns>What the method gives.</returns>
    /// <exception cref="PhpError">The target is no object, or has no such public method.</exception>
    public static object? Invoke(object? target, object? name, params object?[] arguments) =>
        CallMethod(target, name, null, arguments, null);

    /// <summary>As <see cref="CallMethod(object?, object?, Type?, object?[])"/>, for a method that may return a reference.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name of the method, in any case.</param>
    /// <param name="scope">The class from which it is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The <see cref="PhpReference"/>, or the value, that the method gives.</returns>
    public static object? CallMethodByReference(object target, string name, Type scope, params object?[] arguments)
    {
        var type = PhpClass.Of(target);
        return type.FindMethod(name, scope) is { } method ? method.InvokeByReference(target, type, arguments)
            : CallMethod(target, name, scope, arguments);
    }

    /// <summary>PHP's <c>$target->name(...$arguments)</c>: texts among the keys name parameters.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name of the method, in any case.</param>
    /// <param name="scope">The class from which it is called; null from outside of classes.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the method gives.</returns>
    /// <exception cref="PhpError">The target is no object, or has no such method that is seen from there.</exception>
    public static object? CallMethodWith(object? target, object? name, Type? scope, PhpArray arguments)
    {
        (object?[] given, PhpArray? named) = Split(arguments);
        return CallMethod(target, name, scope, given, named);
    }

    /// <summary>PHP's <c>Class::name(…)</c> where the method is not known.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="name">The name of the method, in any case.</param>
    /// <param name="scope">The class from which it is called; null from outside of classes.</param>
    /// <param name="instance">The object of the calling method; null where there is none.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the method gives.</returns>
    /// <exception cref="PhpError">There is no such method that is seen from there.</exception>
    public static object? CallStatic(object? type, object? name, Type? scope, object? instance, params object?[] arguments) =>
        CallStatic(PhpClass.Find(type), ToStr(name), scope, instance, arguments, null);

    /// <summary>PHP's <c>Class::name(...$arguments)</c>.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="name">The name of the method, in any case.</param>
    /// <param name="scope">The class from which it is called; null from outside of classes.</param>
    /// <param name="instance">The object of the calling method; null where there is none.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the method gives.</returns>
    /// <exception cref="PhpError">There is no such method that is seen from there.</exception>
    public static object? CallStaticWith(object? type, object? name, Type? scope, object? instance, PhpArray arguments)
    {
        (object?[] given, PhpArray? named) = Split(arguments);
        return CallStatic(PhpClass.Find(type), ToStr(name), scope, instance, given, named);
    }

    /// <summary>PHP's <c>new $type(…)</c>.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="scope">The class from which it is made; null from outside of classes.</param>
    /// <param name="arguments">What the constructor is given.</param>
    /// <returns>The object.</returns>
    /// <exception cref="PhpError">There is no such class, or no object of it can be made from there.</exception>
    public static object New(object? type, Type? scope, params object?[] arguments) => PhpClass.Find(type).New(scope, arguments);

    /// <summary>PHP's <c>new $type(...$arguments)</c>.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="scope">The class from which it is made; null from outside of classes.</param>
    /// <param name="arguments">What the constructor is given.</param>
    /// <returns>The object.</returns>
    /// <exception cref="PhpError">There is no such class, or no object of it can be made from there.</exception>
    public static object NewWith(object? type, Type? scope, PhpArray arguments)
    {
        (object?[] given, PhpArray? named) = Split(arguments);
        return PhpClass.Find(type).New(scope, given, named);
    }

    /// <summary>PHP's <c>$function(...$arguments)</c>: texts among the keys name parameters.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What it gives.</returns>
    public static object? CallWith(object? callback, PhpArray arguments)
    {
        (object?[] given, PhpArray? named) = Split(arguments);
        return named is null ? Call(callback, given) : CallNamed(callback, null, given, named);
    }

    /// <summary>PHP's <c>$value instanceof $type</c>.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <returns>Whether the value is an object of it.</returns>
    public static bool IsInstance(object? value, object? type)
    {
        object? instance = PhpArray.Plain(value);
        if (!IsObjectValue(instance))
            return false;
        return PhpArray.Plain(type) switch
        {
            string name => IsNamed(instance!, name.TrimStart('\\')),
            PhpClass known => known.Type.IsInstanceOfType(instance),
            var other when IsObjectValue(other) => other!.GetType().IsInstanceOfType(instance),
            _ => throw new PhpError("A class is named by a text or an object."),
        };
    }

    /// <summary>PHP's <c>clone $value</c>.</summary>
    /// <param name="value">The object.</param>
    /// <param name="scope">The class from which it is copied; null from outside of classes.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="PhpError">The value is no object, or cannot be copied.</exception>
    public static object Clone(object? value, Type? scope = null)
    {
        object? instance = PhpArray.Plain(value);
        switch (instance)
        {
            case StdClass known:
                return new StdClass(known.Properties);
            case ArrayIterator known:
                return new ArrayIterator(known.GetArrayCopy());
            case ArrayObject known:
                return new ArrayObject(known.GetArrayCopy());
            case IPhpIterator or ICountable when instance is not (PhpObject or PhpThrowable):
                throw new NotSupportedException($"An object of the class '{ClassOf(instance)}' is not copied by 'clone'.");
            case Delegate:
                return instance;
            case PhpObject known:
                PhpMethod? method = PhpClass.Of(known).FindMethod("__clone");
                if (method is not null && !method.IsVisibleFrom(scope))
                    throw new PhpError($"An object of '{known.ClassName}' is not to be copied from here.");
                object twin = known.Twin();
                foreach (PhpField field in PhpProperties.Fields(known))
                {
                    if (field.Reference(known) is { } reference)
                        field.Put(twin, reference.Owners > 1 ? reference.Share() : new PhpReference(reference.Value));
                    else if (field.Read(known) is PhpArray array)
                        field.Write(twin, array);
                }

                if (PhpProperties.Dynamic(known) is { } own)
                {
                    foreach ((PhpKey key, object? item) in own)
                        PhpProperties.MakeDynamic(twin)[key] = item;
                }

                method?.Invoke(twin, null, []);
                return twin;
            default:
                throw new PhpError($"A value of the type '{TypeName(instance)}' cannot be copied by 'clone'.");
        }
    }

    /// <summary>Gives a static property of a class that is not known.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="name">The name, without a dollar sign.</param>
    /// <param name="scope">The class from which it is used; null from outside of classes.</param>
    /// <returns>Its place.</returns>
    /// <exception cref="PhpError">There is none that is seen from there.</exception>
    public static ref object? StaticSlot(object? type, object? name, Type? scope = null)
    {
        PhpClass known = PhpClass.Find(type);
        PhpField field = known.FindField(ToStr(name), scope, isStatic: true) is { } found && found.IsVisibleFrom(scope)
            ? found
            : throw new PhpError($"There is no static property '{known.Name}::${ToStr(name)}' that can be used from here.");
        return ref field.Slot(null);
    }

    /// <summary>Reads a static property of a class that is not known.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="name">The name, without a dollar sign.</param>
    /// <param name="scope">The class from which it is used; null from outside of classes.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="PhpError">There is none that is seen from there.</exception>
    public static object? GetStatic(object? type, object? name, Type? scope = null)
    {
        PhpClass known = PhpClass.Find(type);
        return known.FindField(ToStr(name), scope, isStatic: true) is { } found && found.IsVisibleFrom(scope)
            ? Initialized(found.Read(null), $"{known.Name}::${ToStr(name)}")
            : throw new PhpError($"There is no static property '{known.Name}::${ToStr(name)}' that can be used from here.");
    }

    /// <summary>Writes a static property of a class that is not known.</summary>
    /// <param name="type">The class, its name or an object of it.</param>
    /// <param name="name">The name, without a dollar sign.</param>
    /// <param name="value">The value.</param>
    /// <param name="scope">The class from which it is used; null from outside of classes.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PhpError">There is none that is seen from there.</exception>
    public static object? SetStatic(object? type, object? name, object? value, Type? scope = null)
    {
        PhpClass known = PhpClass.Find(type);
        if (known.FindField(ToStr(name), scope, isStatic: true) is not { } found || !found.IsVisibleFrom(scope))
            throw new PhpError($"There is no static property '{known.Name}::${ToStr(name)}' that can be used from here.");
        found.Write(null, value);
        return found.Read(null);
    }

    /// <summary>Finds what is called by a name, a pair or a closure, from a class: PHP's <c>$object->method(...)</c> too.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="scope">The class from which; null from outside of classes.</param>
    /// <returns>A delegate that calls it, or the value itself where it cannot be called.</returns>
    public static object? CallableIn(object? callback, Type? scope)
    {
        object? plain = PhpArray.Plain(callback);
        if (plain is Delegate)
            return plain;
        return Callables.TryMakePair(plain, scope, out Func<object?[], object?>? made) ? made : plain;
    }

    /// <summary>PHP's <c>function(...)</c>.</summary>
    /// <param name="callback">What is called.</param>
    /// <param name="scope">The class from which; null from outside of classes.</param>
    /// <returns>A closure that calls it.</returns>
    /// <exception cref="PhpError">It cannot be called.</exception>
    public static object Closure(object? callback, Type? scope = null)
    {
        object? made = CallableIn(callback, scope);
        if (made is Delegate)
            return made;
        return Callables.TryMake(made, out Func<object?[], object?>? call) ? call
            : throw new PhpError($"A value of the type '{TypeName(callback)}' cannot be called.");
    }

    /// <summary>PHP's <c>is_callable</c> within a class.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="scope">The class; null outside of classes.</param>
    /// <returns>Whether it can be called from there.</returns>
    public static bool IsCallableIn(object? value, Type? scope) =>
        Callables.TryMakePair(PhpArray.Plain(value), scope, out _) || Callables.TryMake(value, out _);

    /// <summary>Checks how many arguments a closure was given.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="least">The least number.</param>
    /// <exception cref="ArgumentCountError">They are fewer.</exception>
    public static void Expect(object?[] arguments, int least)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Length < least)
            throw new ArgumentCountError($"A closure takes {least} arguments, and was given {arguments.Length}.");
    }

    /// <summary>PHP's <c>func_get_args</c> of a function that has changed its parameters.</summary>
    /// <param name="arguments">What was given.</param>
    /// <param name="variables">What its parameters are now.</param>
    /// <returns>The arguments as they are now.</returns>
    public static PhpArray CurrentArguments(object?[] arguments, params object?[] variables)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(variables);
        return PhpArray.Of([.. arguments.Where(argument => argument is not NamedArguments).Select((argument, index) =>
            PhpArray.Plain(index < variables.Length ? variables[index] : argument))]);
    }

    /// <summary>What a variadic parameter holds: further arguments by name are under their names.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The array.</returns>
    public static PhpArray Rest(params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        PhpArray rest = [];
        foreach (object? argument in arguments)
        {
            if (argument is not NamedArguments named)
            {
                rest.Add(PhpArray.Plain(argument));
                continue;
            }

            foreach ((PhpKey key, object? value) in named.Values)
                rest[key] = value;
        }

        return rest;
    }

    /// <summary>What a variadic parameter with a type holds.</summary>
    /// <param name="type">The type in PHP's words, with full names of classes.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The array.</returns>
    /// <exception cref="TypeError">One of them cannot become of that type.</exception>
    public static PhpArray RestOf(string type, params object?[] arguments)
    {
        PhpArray rest = [];
        foreach ((PhpKey key, object? value) in Rest(arguments))
            rest[key] = Coerce(value, type);
        return rest;
    }

    /// <summary>The values that something iterable holds: PHP's <c>f(...$values)</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The arguments.</returns>
    /// <exception cref="TypeError">They are not iterable.</exception>
    public static object?[] Unpacked(object? values)
    {
        PhpArray all = WithArguments([], values);
        return all.Keys.Any(key => !key.IsNumber) ? throw new NotSupportedException("Arguments by name are unpacked.") : [.. all.Values];
    }

    /// <summary>Gives an argument that is taken by reference.</summary>
    /// <param name="arguments">The arguments; a value among them becomes a reference, so that the caller finds what it is
    /// afterwards.</param>
    /// <param name="index">Its index.</param>
    /// <returns>The reference.</returns>
    public static PhpReference ReferenceArgument(object?[] arguments, int index)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (index >= arguments.Length)
            return new PhpReference();
        if (arguments[index] is PhpReference known)
            return known;
        var made = new PhpReference(arguments[index]);
        arguments[index] = made;
        return made;
    }

    /// <summary>What PHP does with a value where a type is declared.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type in PHP's words, with full names of classes.</param>
    /// <param name="isStrict">Whether the file declares <c>strict_types</c>.</param>
    /// <returns>The value of that type.</returns>
    /// <exception cref="TypeError">It cannot become one.</exception>
    public static object? Coerce(object? value, string type, bool isStrict = false) => PhpTypes.Coerce(value, type, isStrict);

    /// <summary>The same, for types that are one in .NET too.</summary>
    /// <typeparam name="T">The type in .NET.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">The type in PHP's words, with full names of classes.</param>
    /// <param name="isStrict">Whether the file declares <c>strict_types</c>.</param>
    /// <returns>The value of that type.</returns>
    /// <exception cref="TypeError">It cannot become one.</exception>
    public static T CoerceTo<T>(object? value, string type, bool isStrict = false) => (T)PhpTypes.Coerce(value, type, isStrict)!;

    /// <summary>Gives the place of an element of an array to write into it.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <returns>The place, which holds null where nothing was.</returns>
    public static ref object? Slot(PhpArray array, object? key)
    {
        ArgumentNullException.ThrowIfNull(array);
        return ref array.Slot(PhpKey.From(key));
    }

    /// <summary>Gives the place of a new element behind the others of an array.</summary>
    /// <param name="array">The array.</param>
    /// <returns>The place, which holds null.</returns>
    public static ref object? NextSlot(PhpArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Add((object?)null);
        return ref array.LastSlot();
    }

    /// <summary>Makes what a place holds a reference, and gives it: PHP's <c>$x = &amp;$array[$key]</c>.</summary>
    /// <param name="slot">The container.</param>
    /// <param name="key">The key.</param>
    /// <returns>The reference.</returns>
    public static PhpReference ReferenceAt(ref object? slot, object? key)
    {
        if (slot is PhpReference reference)
            return ReferenceAt(ref reference.Variable, key);
        if (slot is IArrayAccess access)
            return access.OffsetGet(PhpArray.Plain(key)) is var given && given is PhpReference own ? own.Share() : new PhpReference(given);
        if (slot is string)
            _ = OffsetOf(key);
        return MakeArray(ref slot).ReferenceAt(PhpKey.From(key));
    }

    /// <summary>Puts a new element behind the others, and gives a reference to it: PHP's <c>$x = &amp;$array[]</c>.</summary>
    /// <param name="slot">The container.</param>
    /// <returns>The reference.</returns>
    public static PhpReference ReferenceAtNext(ref object? slot)
    {
        if (slot is PhpReference reference)
            return ReferenceAtNext(ref reference.Variable);
        var made = new PhpReference();
        MakeArray(ref slot).AddReference(made);
        return made;
    }

    /// <summary>Puts a reference at a key: PHP's <c>$array[$key] = &amp;$x</c>.</summary>
    /// <param name="slot">The container.</param>
    /// <param name="key">The key.</param>
    /// <param name="reference">The reference.</param>
    public static void SetReference(ref object? slot, object? key, PhpReference reference)
    {
        if (slot is PhpReference outer)
            SetReference(ref outer.Variable, key, reference);
        else
            MakeArray(ref slot).SetReference(PhpKey.From(key), reference);
    }

    /// <summary>Puts a reference behind the others: PHP's <c>$array[] = &amp;$x</c>.</summary>
    /// <param name="slot">The container.</param>
    /// <param name="reference">The reference.</param>
    public static void AddReference(ref object? slot, PhpReference reference)
    {
        if (slot is PhpReference outer)
            AddReference(ref outer.Variable, reference);
        else
            MakeArray(ref slot).AddReference(reference);
    }

    /// <summary>The array that a variable holds, for <c>foreach</c> by reference.</summary>
    /// <param name="slot">The variable.</param>
    /// <returns>The array itself; an empty one where the variable holds nothing to go through.</returns>
    public static PhpArray ArrayIn(ref object? slot)
    {
        if (slot is PhpReference reference)
            return ArrayIn(ref reference.Variable);
        if (slot is StdClass instance)
            return instance.Properties;
        return slot is null or bool or long or double or string ? [] : MakeArray(ref slot);
    }

    /// <summary>Adds all that something iterable holds: PHP's <c>[...$values]</c>.</summary>
    /// <param name="array">The array that it is added to.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="PhpError">They are not iterable.</exception>
    public static void Spread(PhpArray array, object? values)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (!IsIterable(values))
            throw new PhpError("Only arrays and what is Traversable can be unpacked.");
        foreach ((object? key, object? value) in Iterate(values))
        {
            if (key is string)
                array[key] = value;
            else
                array.Add(value);
        }
    }

    internal static object? CallMethod(object? target, object? name, Type? scope, object?[] arguments, PhpArray? named)
    {
        object? instance = PhpArray.Plain(target);
        if (PhpArray.Plain(name) is Delegate)
            return Call(name, arguments);
        if (PhpArray.Plain(name) is not string text)
            throw new PhpError($"A method is named by a text, not by a value of the type '{TypeName(name)}'.");
        if (!IsObjectValue(instance))
            throw new PhpError($"'{text}' is called on a value of the type '{TypeName(instance)}'. Use an object.");
        if (instance is Delegate && text.ToLowerInvariant() is "__invoke" or "call" or "bindto")
        {
            return text.ToLowerInvariant() switch
            {
                "__invoke" => Call(instance, arguments),
                "call" => CallBound(instance, arguments[0], arguments[1..]),
                _ => arguments.Length > 1 ? BindTo(instance, arguments[0], arguments[1]) : BindTo(instance, arguments[0]),
            };
        }

        PhpClass type = PhpClass.Of(instance!);
        PhpMethod? method = type.FindMethod(text, scope);
        if (method is not null && method.IsVisibleFrom(scope))
            return method.Invoke(instance, type, arguments, named);
        if ((ForeignMembers.IsForeign(instance) || instance is Exception and not PhpThrowable)
            && ForeignMembers.Of(instance!).TryCall(instance!, text, scope, arguments, named, out object? foreign))
            return foreign;
        if (type.FindMethod("__call") is { } magic)
            return magic.Invoke(instance, type, [text, PhpArray.Of([.. arguments.Select(PhpArray.Plain)])]);
        throw new PhpError($"'{type.Name}' has no method '{text}' that can be called from here.");
    }

    private static object? CallStatic(PhpClass type, string name, Type? scope, object? instance, object?[] arguments, PhpArray? named)
    {
        PhpClass? forwarded = instance as PhpClass;
        instance = forwarded is null ? instance : null;
        PhpMethod? method = type.FindMethod(name, scope);
        if (method is not null && method.IsVisibleFrom(scope))
        {
            if (method.IsStatic)
                return method.Invoke(null, forwarded
                    ?? (instance is not null && type.Type.IsInstanceOfType(instance) ? PhpClass.Of(instance) : type), arguments, named);
            if (instance is null || !type.Type.IsInstanceOfType(instance))
                throw new PhpError($"The method '{type.Name}::{name}' is not static.");
            return PhpClass.Of(instance).FindMethod(name, scope) == method
                || name.Equals("__construct", StringComparison.OrdinalIgnoreCase) ? method.Invoke(instance, type, arguments, named)
                : throw new NotSupportedException($"The method '{type.Name}::{name}' is called past another one.");
        }

        if (instance is not null && type.Type.IsInstanceOfType(instance) && type.FindMethod("__call") is { } call)
            return call.Invoke(instance, type, [name, PhpArray.Of([.. arguments.Select(PhpArray.Plain)])]);
        if (type.FindMethod("__callStatic") is { } magic)
            return magic.Invoke(null, type, [name, PhpArray.Of([.. arguments.Select(PhpArray.Plain)])]);
        if (typeof(PhpEnum).IsAssignableFrom(type.Type))
        {
            switch (name.ToLowerInvariant())
            {
                case "cases":
                    return PhpArray.Of([.. type.Cases]);
                case "from":
                    return type.CaseOf(arguments[0])
                        ?? throw new ValueError($"No case of '{type.Name}' has the value '{ToStr(arguments[0])}'.");
                case "tryfrom":
                    return type.CaseOf(arguments[0]);
            }
        }

        throw new PhpError($"'{type.Name}' has no static method '{name}' that can be called from here.");
    }

    private static object? CallNamed(object? callback, Type? scope, object?[] given, PhpArray named)
    {
        object? plain = PhpArray.Plain(callback);
        if (plain is string name && PhpProgram.Current.FindFunction(name) is { } function)
            return function.Invoke(null, null, given, named);
        if (plain is string text && text.Split("::") is [var type, var method])
            return CallStatic(PhpClass.Find(type), method, scope, null, given, named);
        if (plain is PhpArray { Count: 2 } pair && PhpArray.Plain(pair[1L]) is string member)
        {
            return PhpArray.Plain(pair[0L]) is string owner ? CallStatic(PhpClass.Find(owner), member, scope, null, given, named)
                : CallMethod(pair[0L], member, scope, given, named);
        }

        throw new NotSupportedException("Arguments by name are given to a function that is not known.");
    }

    private static bool IsNamed(object instance, string name)
    {
        if (name.Equals("BackedEnum", StringComparison.OrdinalIgnoreCase))
            return instance is IPhpEnum { Value: not null };
        if (name.Equals("Traversable", StringComparison.OrdinalIgnoreCase))
            return instance is IPhpIterator or IIteratorAggregate;
        if (name.Equals("Stringable", StringComparison.OrdinalIgnoreCase))
            return instance is IStringable or PhpThrowable;
        if (PhpProgram.Current.FindClass(name) is { } type)
            return type.IsInstanceOfType(instance);

        // A class of the host is known by its short name, as PHP's namespaces are not those of .NET.
        string last = name[(name.LastIndexOf('\\') + 1)..];
        return ForeignMembers.IsForeign(instance) && ForeignMembers.IsCalled(instance.GetType(), last);
    }

    private static (object?[] Given, PhpArray? Named) Split(PhpArray arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var given = new List<object?>();
        PhpArray? named = null;
        foreach ((PhpKey key, object? value) in arguments.Raw())
        {
            if (key.IsNumber && named is not null)
                throw new PhpError("An argument without a name stands behind one with a name.");
            if (key.IsNumber)
                given.Add(value);
            else
                (named ??= [])[key] = value;
        }

        return ([.. given], named);
    }
}
