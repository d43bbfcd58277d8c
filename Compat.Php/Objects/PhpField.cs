using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace Compat.Php;

/// <summary>A property that a ported class declares.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = Reason)]
internal sealed class PhpField
{
    private const string Reason = "What is found by name is kept by whoever adds it to a PhpProgram.";

    private readonly FieldInfo _field;
    private readonly PhpDeclaredAttribute? _declared;
    private Accessor? _accessor;

    public PhpField(FieldInfo field)
    {
        _field = field;
        _declared = field.GetCustomAttribute<PhpDeclaredAttribute>();
        Name = field.GetCustomAttribute<PhpNameAttribute>()!.Name;
        Access = _declared is { Access.Length: > 0 } ? _declared.Access : field.IsPrivate ? "private" : field.IsFamily ? "protected"
            : "public";
    }

    private delegate ref object? Accessor(object? instance);

    public string Name { get; }

    public string Access { get; }

    public Type Owner => _field.DeclaringType!;

    public bool IsStatic => _field.IsStatic;

    public bool IsReadOnly => _declared?.IsReadOnly == true;

    public bool IsTyped => _declared is { Type.Length: > 0 }
        || (_field.FieldType != typeof(object) && _field.FieldType != typeof(PhpReference));

    public bool IsVisibleFrom(Type? scope) => PhpClass.IsVisible(Access, Owner, scope);

    /// <summary>The value as it is stored: <see cref="Uninitialized"/> where there is none.</summary>
    public object? Read(object? instance) => PhpArray.Plain(_field.GetValue(instance));

    public void Write(object? instance, object? value)
    {
        if (value is not Uninitialized)
        {
            value = Php.Copy(value);
            if (_declared is { Type.Length: > 0 })
                value = PhpTypes.Coerce(value, _declared.Type);
            else if (_field.FieldType != typeof(PhpReference))
                value = PhpTypes.CoerceTo(_field.FieldType, value);
        }

        if (_field.GetValue(instance) is PhpReference reference && value is not Uninitialized)
            reference.Value = value;
        else if (_field.FieldType == typeof(PhpReference))
            _field.SetValue(instance, new PhpReference(value));
        else
            _field.SetValue(instance, value);
    }

    public PhpReference? Reference(object? instance) => _field.GetValue(instance) as PhpReference;

    public void Put(object? instance, PhpReference reference) => _field.SetValue(instance, reference);

    /// <summary>The place of the value; of a field with a type of its own, a place that holds the same array or object.</summary>
    public ref object? Slot(object? instance)
    {
        if (_field.GetValue(instance) is PhpReference reference)
            return ref reference.Variable;
        if (_field.FieldType == typeof(object) && _declared is not { Type.Length: > 0 })
            return ref (_accessor ??= Make())(instance);
        object? value = Read(instance);
        if (value is null or Uninitialized)
        {
            value = new PhpArray();
            Write(instance, value);
            value = Read(instance);
        }

        if (value is string or long or double or bool)
            throw new NotSupportedException($"The property '{Name}' is changed in place, which its type does not allow here.");
        return ref new PhpReference { Variable = value }.Variable;
    }

    private Accessor Make()
    {
        var method = new DynamicMethod("Slot", typeof(object).MakeByRefType(), [typeof(object)], _field.Module, skipVisibility: true);
        ILGenerator body = method.GetILGenerator();
        if (!IsStatic)
        {
            body.Emit(OpCodes.Ldarg_0);
            body.Emit(OpCodes.Castclass, Owner);
        }

        body.Emit(IsStatic ? OpCodes.Ldsflda : OpCodes.Ldflda, _field);
        body.Emit(OpCodes.Ret);
        return method.CreateDelegate<Accessor>();
    }
}
