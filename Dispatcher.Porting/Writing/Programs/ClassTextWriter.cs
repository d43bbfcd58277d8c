using Compat.Php;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Programs;

/// <summary>Writes a class, interface or enumeration of a program.</summary>
internal sealed class ClassTextWriter(ProgramModel program, BodyOutput output, ClassModel type)
{
    private readonly List<Line> _lines = [];
    private readonly int _offset = type.Declaration.Span.Start;

    public IReadOnlyList<Line> Write()
    {
        Add(1, $"[PhpName({CSharpNames.Literal(type.PhpName)})]");
        if (type.IsAbstract || type.Traits.Count > 0)
            Add(1, $"[PhpDeclared(IsAbstract = {(type.IsAbstract ? "true"
                : "false")}, Traits = {CSharpNames.Literal(string.Join(',', type.Traits))})]");
        string kind = type.IsInterface ? "interface" : type.IsAbstract || HasAbstract() ? "abstract class" : "class";
        List<string> bases = Bases();
        Add(1, $"public {kind} {type.CSharpName}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}");
        Add(1, "{");
        Constants();
        if (!type.IsInterface)
        {
            Fields();
            Constructor();
            foreach (FunctionModel method in type.Methods.Values)
                Method(method);
            Bridges();
            if (type.IsThrowable)
                Add(2, $"public override string ClassName => {CSharpNames.Literal(type.PhpName)};");
        }

        foreach ((ClassModel? owner, string text) in output.Statics.Where(one => one.Owner == type))
            Add(2, text);
        Add(1, "}");
        Add(0, "");
        return _lines;
    }

    private void Add(int indent, string text) => _lines.Add(new Line(indent, text, _offset));

    private bool HasAbstract() => type.Methods.Values.Any(one => one.IsAbstract && !one.IsIrregular);

    private List<string> Bases()
    {
        List<string> bases = [];
        if (type.IsEnum)
            bases.Add("PhpEnum");
        else if (type.Parent is { } parent)
            bases.Add(parent.CSharpName);
        else if (type.BuiltInParent is { } builtIn)
            bases.Add(BuiltInClasses.CSharp(builtIn));
        else if (!type.IsInterface)
            bases.Add("PhpObject");
        bases.AddRange(type.Interfaces.Select(one => one.CSharpName));
        foreach (string name in type.BuiltInInterfaces)
        {
            if (BuiltInClasses.TryFind(name, out Type? found) && found.IsInterface && found != typeof(System.Collections.IEnumerable)
                && found != typeof(IPhpEnum))
                bases.Add(BuiltInClasses.CSharp(found));
        }

        if (!type.IsInterface && type.Methods.ContainsKey("__toString"))
            bases.Add("IStringable");
        if (!type.IsInterface && type.Methods.ContainsKey("__invoke"))
            bases.Add("IInvokable");
        return [.. bases.Distinct(StringComparer.Ordinal)];
    }

    private void Constants()
    {
        foreach (ConstantModel constant in type.Constants.Values)
        {
            if (constant.IsCase)
            {
                string value = constant.Value is null ? ""
                    : BodyWriter.Constant(program, output, constant.File, constant.Scope, type, constant.Value) is { } code
                        ? $", {code.AsArgument}" : ", null";
                Add(2, $"[PhpName({CSharpNames.Literal(constant.Name)})]");
                Add(2,
                    $"public static readonly {type.CSharpName} {constant.CSharpName} = new({CSharpNames.Literal(constant.Name)}{value});");
                continue;
            }

            Code? made = ConstantTypes.Of(program, output, constant);
            Add(2, $"[PhpName({CSharpNames.Literal(constant.Name)})]");
            Add(2, made is { } known
                ? $"public static {(known.CSharp == "Delegate" ? "object?" : known.CSharp)} {constant.CSharpName} => {known.Text};"
                : $"public static object? {constant.CSharpName} => throw Port.Left({CSharpNames.Literal(
                    constant.File.PlaceOf(constant.Value!).FileAndLine)});");
        }
    }

    private void Fields()
    {
        foreach (PropertyModel property in type.Properties)
        {
            if (property.IsThrowables || IsDeclaredAbove(property))
                continue;
            string access = property.IsPrivate ? "private" : property.IsProtected ? "protected" : "public";
            List<string> declared = [];
            bool isNative = property.CSharp != "object?";
            if (property.TypeText.Length > 0 && property.TypeText != "mixed" && !isNative)
                declared.Add($"Type = {CSharpNames.Literal(property.TypeText)}");
            else if (property.TypeText == "mixed" && property.IsLoose)
                declared.Add("Type = \"mixed\"");
            if (property.IsReadOnly)
                declared.Add("IsReadOnly = true");
            Add(2, $"[PhpName({CSharpNames.Literal(property.Name)})]");
            if (declared.Count > 0)
                Add(2, $"[PhpDeclared({string.Join(", ", declared)})]");
            string csharp = property.IsBox ? "PhpReference" : property.CSharp;
            string hides = property.IsStatic && type.Parent?.FindProperty(property.Name, isStatic: true) is not null ? "new " : "";
            Add(2, $"{hides}{access}{(property.IsStatic ? " static" : "")} {csharp} {property.CSharpName} = {Initial(property)};");
        }
    }

    private bool IsDeclaredAbove(PropertyModel property) => !property.IsPrivate && !property.IsStatic
        && type.Parent?.FindProperty(property.Name, isStatic: false) is { IsPrivate: false }
        || (type.IsThrowable && property.Name is "message" or "code" && !property.IsStatic);

    private string Initial(PropertyModel property)
    {
        string value = Value(property);
        if (property.IsBox)
            return $"new({(value == "default!" ? "" : value)})";
        return value;
    }

    private string Value(PropertyModel property)
    {
        if (property.Default is null)
            return property.IsLoose
                && property.TypeText.Length > 0 ? "Uninitialized.Value" : property.CSharp == "object?" ? "null"
                    : property.CSharp == "string" ? "\"\"" : property.CSharp == "PhpArray" ? "new()" : "default!";
        Code? made = BodyWriter.Constant(program, output, property.File, property.Scope, type, property.Default);
        if (made is not { } code)
            return "default!";
        return property.CSharp == "double" && code.CSharp == "long" || property.CSharp == "object?" || code.CSharp == property.CSharp
            ? property.TypeText == "float" && code.CSharp == "long" ? $"(double){code.At(Levels.Unary)}" : code.Text
            : $"Php.CoerceTo<{property.CSharp}>({code.AsArgument}, {CSharpNames.Literal(property.TypeText)})";
    }

    private void Constructor()
    {
        if (type.IsEnum)
        {
            Add(2, $"private {type.CSharpName}(string name, object? value = null)");
            Add(3, ": base(name, value)");
            Add(2, "{");
            Add(2, "}");
            return;
        }

        List<PropertyModel> again = [.. type.Properties.Where(one => !one.IsThrowables && IsDeclaredAbove(one) && one.Default is not null)];
        if (again.Count == 0)
            return;
        Add(2, $"public {type.CSharpName}()");
        Add(2, "{");
        foreach (PropertyModel property in again)
        {
            string name = type.IsThrowable
                && property.Name is "message" or "code" ? property.Name == "code" ? "CodeValue" : "MessageValue" : property.CSharpName;
            bool isBox = name == property.CSharpName && property.IsBox;
            Add(3, isBox ? $"{name}.Value = {Value(property)};" : $"{name} = {Value(property)};");
        }

        Add(2, "}");
    }

    private void Method(FunctionModel method)
    {
        if (method.IsAbstract && (method.IsIrregular || method.IsStatic || method.IsConstructor))
            return;
        string access = method.IsPrivate ? "private" : method.IsProtected ? "protected" : "public";
        bool isOverride = method.OverridesParent && !method.IsStatic && !method.IsPrivate;
        string words = method.IsConstructor ? method.HidesParent ? $"new {access}" : access
            : method.IsStatic ? $"{(method.OverridesParent || method.HidesParent ? "new " : "")}{access} static"
            : method.IsAbstract ? isOverride ? $"{access} abstract override" : $"{access} abstract"
            : isOverride && !method.IsIrregular ? $"{access} override"
            : method.IsIrregular && method.HidesParent ? $"new {access}"
            : method.IsOverridden && !method.IsIrregular && !method.IsPrivate ? $"{access} virtual" : access;
        _lines.AddRange(FunctionText.Write(program, output, method, words));
        Add(0, "");
    }

    /// <summary>What .NET calls where PHP calls a method by its name.</summary>
    private void Bridges()
    {
        if (type.Methods.ContainsKey("__toString"))
            Add(2, "string IStringable.ToText() => Php.CoerceToString(Php.CallMethod(this, \"__toString\", GetType()));");

        if (type.Methods.ContainsKey("__invoke"))
            Add(2, "object? IInvokable.Invoke(object?[] arguments) => Php.CallMethod(this, \"__invoke\", GetType(), arguments);");
        foreach (string name in type.BuiltInInterfaces.Concat(type.Interfaces.SelectMany(All)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            switch (name.ToLowerInvariant())
            {
                case "arrayaccess":
                    Add(2,
                        "bool IArrayAccess.OffsetExists(object? offset) => "
                        + "Php.IsTrue(Php.CallMethod(this, \"offsetExists\", GetType(), offset));");
                    bool isReference = type.Lineage.Concat(type.Descendants).Any(one =>
                        one.Methods.GetValueOrDefault("offsetGet")?.ReturnsReference == true);
                    Add(2, $"object? IArrayAccess.OffsetGet(object? offset) => Php.CallMethod{(isReference ? "ByReference" : "")}"
                        + "(this, \"offsetGet\", GetType(), offset);");
                    Add(2,
                        "void IArrayAccess.OffsetSet(object? offset, object? value) => "
                        + "Php.CallMethod(this, \"offsetSet\", GetType(), offset, value);");
                    Add(2, "void IArrayAccess.OffsetUnset(object? offset) => Php.CallMethod(this, \"offsetUnset\", GetType(), offset);");
                    break;
                case "countable":
                    Add(2, "long ICountable.Count() => Php.CoerceToInt(Php.CallMethod(this, \"count\", GetType()));");
                    break;
                case "iteratoraggregate":
                    Add(2, "object IIteratorAggregate.GetIterator() => Php.CallMethod(this, \"getIterator\", GetType())!;");
                    break;
                case "jsonserializable":
                    Add(2, "object? IJsonSerializable.JsonSerialize() => Php.CallMethod(this, \"jsonSerialize\", GetType());");
                    break;
                case "iterator":
                    Add(2, "object? IPhpIterator.Current() => Php.CallMethod(this, \"current\", GetType());");
                    Add(2, "object? IPhpIterator.Key() => Php.CallMethod(this, \"key\", GetType());");
                    Add(2, "void IPhpIterator.Next() => Php.CallMethod(this, \"next\", GetType());");
                    Add(2, "void IPhpIterator.Rewind() => Php.CallMethod(this, \"rewind\", GetType());");
                    Add(2, "bool IPhpIterator.Valid() => Php.IsTrue(Php.CallMethod(this, \"valid\", GetType()));");
                    break;
            }
        }
    }

    private static IEnumerable<string> All(ClassModel face) => face.BuiltInInterfaces.Concat(face.Interfaces.SelectMany(All));
}
