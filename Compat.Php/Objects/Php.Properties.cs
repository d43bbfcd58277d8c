namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>$target->name</c> where the class is not known.</summary>
    /// <param name="target">The object; of any other value null is read.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is read; null from outside of classes.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PhpError">The property cannot be seen from there, or has no value yet.</exception>
    public static object? GetProperty(object? target, object? name, Type? scope = null) =>
        ReadProperty(PhpArray.Plain(target), ToStr(name), scope, isQuiet: false);

    /// <summary>What <c>$target->name ?? …</c> reads: null where there is nothing.</summary>
    /// <param name="target">Any value.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is read; null from outside of classes.</param>
    /// <returns>The value, or null.</returns>
    public static object? GetPropertyOrNull(object? target, object? name, Type? scope = null)
    {
        object? plain = PhpArray.Plain(target);
        if (IsSetProperty(plain, name, scope))
            return ReadProperty(plain, ToStr(name), scope, isQuiet: true);

        // Without '__isset' it is '__get' that is asked.
        string text = ToStr(name);
        if (plain is not (PhpObject or PhpThrowable) || PhpClass.Of(plain) is not { } type || type.FindMethod("__get") is null
            || (type.FindMethod("__isset") is not null && !PropertyGuard.IsOpen(plain, "__isset", text)))
            return null;
        bool isThere = (type.FindField(text, scope) is { } field && field.IsVisibleFrom(scope) && field.Read(plain) is not Uninitialized)
            || PhpProperties.Dynamic(plain)?.ContainsKey(text) == true;
        return !isThere && PropertyGuard.TryCall(plain, type, "__get", text, [text], out object? given) ? given : null;
    }

    /// <summary>PHP's <c>isset($target->name)</c>.</summary>
    /// <param name="target">Any value.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is asked; null from outside of classes.</param>
    /// <returns>Whether the property is there and not null, or <c>__isset</c> says so.</returns>
    public static bool IsSetProperty(object? target, object? name, Type? scope = null)
    {
        object? instance = PhpArray.Plain(target);
        string text = ToStr(name);
        switch (instance)
        {
            case IPhpEnum known:
                return text == "name" || (text == "value" && known.Value is not null);
            case null or not (StdClass or PhpObject or PhpThrowable):
                return ForeignMembers.IsForeign(instance)
                    && ForeignMembers.Of(instance).TryRead(instance, text, scope, out object? foreign) && foreign is not null;
        }

        PhpClass type = PhpClass.Of(instance);
        if (type.FindField(text, scope) is { } field && field.IsVisibleFrom(scope))
        {
            object? value = field.Read(instance);
            if (value is not Uninitialized)
                return value is not null;
        }
        else if (PhpProperties.Dynamic(instance) is { } own && own.ContainsKey(PhpKey.Verbatim(text)))
        {
            return own.Peek(PhpKey.Verbatim(text)) is not null;
        }
        else if (PhpProperties.Dynamic(instance) is { } numbered && numbered.ContainsKey(text))
        {
            return numbered.Peek(text) is not null;
        }

        return PropertyGuard.TryCall(instance, type, "__isset", text, [text], out object? isThere) && IsTrue(isThere);
    }

    /// <summary>PHP's <c>empty($target->name)</c>.</summary>
    /// <param name="target">Any value.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is asked; null from outside of classes.</param>
    /// <returns>Whether nothing that counts as true is there.</returns>
    public static bool IsEmptyProperty(object? target, object? name, Type? scope = null) =>
        !IsSetProperty(target, name, scope) || !IsTrue(ReadProperty(PhpArray.Plain(target), ToStr(name), scope, isQuiet: true));

    /// <summary>PHP's <c>$target->name = $value</c> where the class is not known.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="scope">The class from which it is written; null from outside of classes.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PhpError">The target is no object, or the property cannot be written from there.</exception>
    /// <exception cref="TypeError">The property is declared with a type that the value has not.</exception>
    public static object? SetProperty(object? target, object? name, object? value, Type? scope = null)
    {
        object? instance = PhpArray.Plain(target);
        value = Copy(value);
        string text = ToStr(name);
        switch (instance)
        {
            case StdClass known:
                known.Properties[text] = value;
                return value;
            case IPhpEnum:
                throw new PhpError($"The property '{text}' of a case cannot be written.");
            case null or not (PhpObject or PhpThrowable):
                if (!ForeignMembers.IsForeign(instance))
                    throw new PhpError($"A property of a value of the type '{TypeName(instance)}' cannot be written. Use an object.");
                return ForeignMembers.Of(instance).TryWrite(instance, text, value, scope) ? value
                    : throw new PhpError($"An object of '{instance.GetType()}' has no property '{text}' that can be written from here.");
        }

        PhpClass type = PhpClass.Of(instance);
        PhpField? field = type.FindField(text, scope);
        if (field is null)
        {
            PhpArray? own = PhpProperties.Dynamic(instance);
            if (own?.ContainsKey(text) != true && PropertyGuard.TryCall(instance, type, "__set", text, [text, value], out _))
                return value;
            PhpProperties.MakeDynamic(instance)[text] = value;
            return value;
        }

        bool isMissing = field.Read(instance) is Uninitialized;
        if (!field.IsVisibleFrom(scope) || (isMissing && !field.IsTyped))
        {
            if (PropertyGuard.TryCall(instance, type, "__set", text, [text, value], out _))
                return value;
            if (!field.IsVisibleFrom(scope))
                throw Hidden(type, text);
        }

        if (field.IsReadOnly && (!isMissing || scope != field.Owner))
            throw new PhpError($"The property '{type.Name}::${text}' is readonly and cannot be written again.");
        field.Write(instance, value);
        return field.IsTyped ? field.Read(instance) : value;
    }

    /// <summary>PHP's <c>unset($target->name)</c>.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is unset; null from outside of classes.</param>
    /// <exception cref="PhpError">The property cannot be unset from there.</exception>
    public static void UnsetProperty(object? target, object? name, Type? scope = null)
    {
        object? instance = PhpArray.Plain(target);
        string text = ToStr(name);
        if (instance is null or not (StdClass or PhpObject or PhpThrowable))
            return;
        PhpClass type = PhpClass.Of(instance);
        PhpField? field = type.FindField(text, scope);
        if (field is null || !field.IsVisibleFrom(scope) || field.Read(instance) is Uninitialized)
        {
            if (field is null && PhpProperties.Dynamic(instance) is { } own && own.Remove(text))
                return;
            if (!PropertyGuard.TryCall(instance, type, "__unset", text, [text], out _) && field is not null && !field.IsVisibleFrom(scope))
                throw Hidden(type, text);
            return;
        }

        if (field.IsReadOnly)
            throw new PhpError($"The property '{type.Name}::${text}' is readonly and cannot be unset.");
        field.Write(instance, Uninitialized.Value);
    }

    /// <summary>Gives the place of a property to write into it: <c>$target->name['key'] = 1</c>.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is written; null from outside of classes.</param>
    /// <returns>The place; where <c>__get</c> gives the value, a place that holds what it gives.</returns>
    /// <exception cref="PhpError">The target is no object, or the property cannot be written from there.</exception>
    public static ref object? PropertySlot(object? target, object? name, Type? scope = null)
    {
        object? instance = PhpArray.Plain(target);
        string text = ToStr(name);
        switch (instance)
        {
            case StdClass known:
                return ref known.Properties.Slot(text);
            case null or not (PhpObject or PhpThrowable):
                return ref ForeignSlot(instance, text, scope);
        }

        PhpClass type = PhpClass.Of(instance);
        PhpField? field = type.FindField(text, scope);
        if (field is null && PhpProperties.Dynamic(instance) is { } own && own.ContainsKey(text))
            return ref own.Slot(text);
        if (field is null || !field.IsVisibleFrom(scope) || (field.Read(instance) is Uninitialized && !field.IsTyped))
        {
            if (PropertyGuard.TryCall(instance, type, "__get", text, [text], out object? given, isByReference: true))
                return ref (given as PhpReference ?? new PhpReference(given)).Variable;
            if (field is null)
                return ref PhpProperties.MakeDynamic(instance).Slot(text);
            if (!field.IsVisibleFrom(scope))
                throw Hidden(type, text);
            field.Write(instance, null);
        }

        if (field.IsReadOnly && (field.Read(instance) is Uninitialized || !IsObjectValue(field.Read(instance))))
            throw new PhpError($"The property '{type.Name}::${text}' is readonly and cannot be changed.");
        return ref field.Slot(instance);
    }

    /// <summary>Makes what a property holds a reference, and gives it: PHP's <c>$x = &amp;$target->name</c>.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name.</param>
    /// <param name="scope">The class from which it is used; null from outside of classes.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="PhpError">The target is no object, or the property cannot be changed from there.</exception>
    /// <exception cref="NotSupportedException">The property is a field without a reference.</exception>
    public static PhpReference PropertyReference(object? target, object? name, Type? scope = null)
    {
        object? instance = PhpArray.Plain(target);
        string text = ToStr(name);
        if (instance is null or not (StdClass or PhpObject or PhpThrowable))
            throw new PhpError($"A reference to a property of a value of the type '{TypeName(instance)}' cannot be made. Use an object.");
        if (instance is StdClass known)
            return known.Properties.ReferenceAt(text);
        PhpClass type = PhpClass.Of(instance);
        if (type.FindField(text, scope) is not { } field)
        {
            return PhpProperties.Dynamic(instance)?.ContainsKey(text) != true
                && PropertyGuard.TryCall(instance, type, "__get", text, [text], out object? given, isByReference: true)
                    ? (given as PhpReference)?.Share() ?? new PhpReference(given)
                : PhpProperties.MakeDynamic(instance).ReferenceAt(text);
        }

        if (!field.IsVisibleFrom(scope))
            throw Hidden(type, text);
        if (field.IsReadOnly)
            throw new PhpError($"The property '{type.Name}::${text}' is readonly and cannot be changed.");
        return field.Reference(instance)?.Share()
            ?? throw new NotSupportedException($"A reference to the property '{type.Name}::${text}' cannot be made here.");
    }

    /// <summary>Makes a property share a reference: PHP's <c>$target->name = &amp;$x</c>.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The name.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="scope">The class from which it is used; null from outside of classes.</param>
    /// <exception cref="PhpError">The target is no object, or the property cannot be changed from there.</exception>
    /// <exception cref="NotSupportedException">The property is a field without a reference.</exception>
    public static void SetPropertyReference(object? target, object? name, PhpReference reference, Type? scope = null)
    {
        object? instance = PhpArray.Plain(target);
        string text = ToStr(name);
        PhpReference there = PropertyReference(target, name, scope);
        if (there == reference)
            return;
        there.Release();
        PhpClass? type = instance is StdClass ? null : PhpClass.Of(instance!);
        if (type?.FindField(text, scope) is { } field)
            field.Put(instance!, reference);
        else
            PhpProperties.MakeDynamic(instance!).SetReference(text, reference);
    }

    /// <summary>Gives the value of a property that may have none yet.</summary>
    /// <param name="value">What the field holds.</param>
    /// <param name="name">The property, for the message.</param>
    /// <returns>The value.</returns>
    /// <exception cref="PhpError">It has none.</exception>
    public static object? Initialized(object? value, string name) => value is Uninitialized
        ? throw new PhpError($"The typed property '{name}' must not be accessed before it has a value.")
        : value;

    /// <summary>PHP's <c>get_object_vars</c> within a class.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="scope">The class from which it is called; null from outside of classes.</param>
    /// <returns>The properties that are seen from there, by name.</returns>
    public static PhpArray ObjectVars(object? instance, Type? scope)
    {
        object? plain = PhpArray.Plain(instance);
        return IsObjectValue(plain) ? PhpProperties.Visible(plain!, scope)
            : throw Arguments.Refused(plain, "object", "get_object_vars", 1);
    }

    /// <summary>What <c>foreach</c> goes through within a class: as <see cref="Iterate(object?)"/>, with the properties that are seen
    /// there.</summary>
    /// <param name="value">The value.</param>
    /// <param name="scope">The class; null outside of classes.</param>
    /// <returns>The keys and values.</returns>
    public static IEnumerable<(object? Key, object? Value)> Iterate(object? value, Type? scope)
    {
        object? plain = PhpArray.Plain(value);
        if (plain is (PhpObject or PhpThrowable or StdClass) and not (IPhpIterator or IIteratorAggregate))
            return PhpProperties.Visible(plain, scope).Select(entry => ((object?)entry.Key.ToString(), entry.Value));
        return Iterate(plain);
    }

    /// <summary>The place of what an object of .NET holds: an array is the object's own, made where there is none.</summary>
    private static ref object? ForeignSlot(object? instance, string name, Type? scope)
    {
        if (!ForeignMembers.IsForeign(instance))
            throw new PhpError($"A property of a value of the type '{TypeName(instance)}' cannot be written. Use an object.");
        ForeignMembers members = ForeignMembers.Of(instance);
        members.TryRead(instance, name, scope, out object? value);
        if (value is null && !members.TryWrite(instance, name, value = new PhpArray(), scope))
            throw new PhpError($"An object of '{instance.GetType()}' has no property '{name}' that can be written from here.");
        return ref new PhpReference(value).Variable;
    }

    /// <summary>What <c>foreach</c> goes through that nobody else has: a generator ends with the loop, and what it does at last is
    /// done.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The keys and values.</returns>
    public static IEnumerable<(object? Key, object? Value)> IterateOnce(object? value) =>
        PhpArray.Plain(value) is Generator generator ? Ending(generator) : Iterate(value);

    private static IEnumerable<(object? Key, object? Value)> Ending(Generator generator)
    {
        try
        {
            foreach ((object? Key, object? Value) element in Iterate(generator))
                yield return element;
        }
        finally
        {
            generator.End();
        }
    }

    private static PhpError Hidden(PhpClass type, string name) => new($"The property '{type.Name}::${name}' cannot be used from here.");

    private static object? ReadProperty(object? instance, string name, Type? scope, bool isQuiet)
    {
        switch (instance)
        {
            case StdClass known:
                return known.Properties.Peek(name);
            case IPhpEnum known:
                return name == "name" ? known.Name : name == "value" ? known.Value : null;
            case null or not (PhpObject or PhpThrowable):
                return ForeignMembers.IsForeign(instance) && ForeignMembers.Of(instance).TryRead(instance, name, scope, out object? foreign)
                    ? foreign : null;
        }

        PhpClass type = PhpClass.Of(instance);
        PhpField? field = type.FindField(name, scope);
        if (field is not null && field.IsVisibleFrom(scope))
        {
            object? value = field.Read(instance);
            if (value is not Uninitialized)
                return value;
            if (PropertyGuard.TryCall(instance, type, "__get", name, [name], out object? magic))
                return magic;
            return field.IsTyped && !isQuiet ? Initialized(value, $"{type.Name}::${name}") : null;
        }

        if (field is null && PhpProperties.Dynamic(instance) is { } own && own.ContainsKey(name))
            return own.Peek(name);
        if (PropertyGuard.TryCall(instance, type, "__get", name, [name], out object? given))
            return given;
        return field is null ? null : throw Hidden(type, name);
    }
}
