using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Typing.Values;

namespace Dispatching.Porting.Writing.Model;

/// <summary>Reads the members of a class, with those of the traits that it uses.</summary>
internal sealed class MemberReader(ProgramModel program, ClassModel type)
{
    public void Read()
    {
        if (type.IsTrait && program.Host is null)
            return;
        Members(type.Declaration, type.File, type.Scope, type.PhpName);
        foreach (TraitUse use in type.Declaration.Members.OfType<TraitUse>())
            Use(use, type.Scope, 0);
        if (type.IsThrowable)
            type.Properties.AddRange(Throwables());
    }

    private IEnumerable<PropertyModel> Throwables()
    {
        foreach ((string name, string csharp) in new[] { ("message", "MessageValue"), ("code", "CodeValue") })
        {
            if (type.Parent is not null)
                continue;
            yield return new PropertyModel
            {
                Name = name, Owner = type, Scope = type.Scope, File = type.File, Modifiers = Modifiers.Protected, Default = null,
                TypeText = "", Type = PhpType.Any, CSharp = "object?", CSharpName = csharp, IsThrowables = true,
            };
        }
    }

    private void Members(ClassDeclaration declaration, PhpFile file, NameScope scope, string textOwner)
    {
        foreach (Member member in declaration.Members)
        {
            switch (member)
            {
                case MethodDeclaration method:
                    Method(method, method.Name.Text, method.Modifiers, file, scope, textOwner);
                    break;
                case PropertyDeclaration properties:
                    foreach (PropertyItem item in properties.Items)
                        Property(item.Name.Text, properties.Type, properties.Modifiers | declaration.Modifiers & Modifiers.ReadOnly,
                            item.Default, file, scope);
                    break;
                case ClassConstantDeclaration constants:
                    foreach (ConstantItem item in constants.Items)
                        Constant(item.Name.Text, item.Value, false, file, scope, constants.Modifiers);
                    break;
                case EnumCase one:
                    Constant(one.Name.Text, one.Value, true, file, scope, Modifiers.None);
                    break;
            }
        }
    }

    private void Use(TraitUse use, NameScope scope, int depth, bool withMethods = true)
    {
        if (depth > 20)
            return;
        foreach (Name name in use.Traits)
        {
            string full = scope.ResolveClass(name);
            if (program.FindClass(full) is not { IsTrait: true } trait)
            {
                type.Unknown = full;
                continue;
            }

            if (depth == 0)
                type.Traits.Add(trait.PhpName);
            foreach ((MethodDeclaration method, string own, Modifiers modifiers, ClassModel from) in withMethods ? MethodsOf(trait, 0) : [])
                Adapt(use, trait, method, own, modifiers, from, scope);
            foreach (PropertyDeclaration properties in trait.Declaration.Members.OfType<PropertyDeclaration>())
            {
                foreach (PropertyItem item in properties.Items)
                    Property(item.Name.Text, properties.Type, properties.Modifiers, item.Default, trait.File, trait.Scope);
            }

            foreach (ClassConstantDeclaration constants in trait.Declaration.Members.OfType<ClassConstantDeclaration>())
            {
                foreach (ConstantItem item in constants.Items)
                    Constant(item.Name.Text, item.Value, false, trait.File, trait.Scope, constants.Modifiers);
            }

            foreach (TraitUse inner in trait.Declaration.Members.OfType<TraitUse>())
                Use(new TraitUse(inner.Span, inner.Traits, []), trait.Scope, depth + 1, withMethods: false);
        }
    }

    /// <summary>The methods that a trait gives, those of the traits that it uses among them.</summary>
    private List<(MethodDeclaration Method, string Name, Modifiers Modifiers, ClassModel From)> MethodsOf(ClassModel trait, int depth)
    {
        var methods = trait.Declaration.Methods.Select(one => (one, one.Name.Text, one.Modifiers, trait)).ToList();
        if (depth > 20)
            return methods;
        foreach (TraitUse use in trait.Declaration.Members.OfType<TraitUse>())
        {
            foreach (ClassModel inner in use.Traits.Select(one => program.FindClass(trait.Scope.ResolveClass(one))).OfType<ClassModel>())
            {
                foreach ((MethodDeclaration method, string name, Modifiers modifiers, ClassModel from) in MethodsOf(inner, depth + 1))
                {
                    foreach ((string shown, Modifiers changed) in Shown(use, inner, name, modifiers, trait.Scope))
                    {
                        if (!methods.Exists(one => one.Text.Equals(shown, StringComparison.OrdinalIgnoreCase)))
                            methods.Add((method, shown, changed, from));
                    }
                }
            }
        }

        return methods;
    }

    private void Adapt(TraitUse use, ClassModel trait, MethodDeclaration method, string name, Modifiers modifiers, ClassModel from,
        NameScope scope)
    {
        foreach ((string shown, Modifiers changed) in Shown(use, trait, name, modifiers, scope))
            Method(method, shown, changed, from.File, from.Scope, from.PhpName);
    }

    /// <summary>The names and visibilities under which a class has a method of a trait.</summary>
    private static List<(string Name, Modifiers Modifiers)> Shown(TraitUse use, ClassModel trait, string name, Modifiers modifiers,
        NameScope scope)
    {
        List<(string, Modifiers)> shown = [];
        Modifiers own = modifiers;
        bool isExcluded = false;
        foreach (TraitAdaptation adaptation in use.Adaptations)
        {
            if (!adaptation.Method.Text.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (adaptation.InsteadOf.Any(other => scope.ResolveClass(other).Equals(trait.PhpName, StringComparison.OrdinalIgnoreCase)))
                isExcluded = true;
            bool isThis = adaptation.Trait is null
                || scope.ResolveClass(adaptation.Trait).Equals(trait.PhpName, StringComparison.OrdinalIgnoreCase);
            if (!isThis || !adaptation.InsteadOf.IsEmpty)
                continue;
            Modifiers changed = adaptation.Modifiers == Modifiers.None ? modifiers
                : (modifiers & ~(Modifiers.Public | Modifiers.Protected | Modifiers.Private)) | adaptation.Modifiers;
            if (adaptation.Alias is { } alias)
                shown.Add((alias.Text, changed));
            else
                own = changed;
        }

        if (!isExcluded)
            shown.Add((name, own));
        return shown;
    }

    private void Method(MethodDeclaration method, string name, Modifiers modifiers, PhpFile file, NameScope scope, string textOwner)
    {
        if (type.Methods.TryGetValue(name, out FunctionModel? there) && (there.Body is not null || method.Body is null))
            return;
        FunctionModel model =
            program.MakeFunction(name, method, method.Parameters, method.ReturnType, method.Body, file, scope, type, textOwner,
            modifiers);
        string lower = name.ToLowerInvariant();
        string wanted = lower == "__construct" ? "Construct"
            : lower.StartsWith("__", StringComparison.Ordinal) ? "Magic" + CSharpNames.Pascal(name[2..]) : CSharpNames.Pascal(name);
        model.CSharpName = lower == "__construct" ? "Construct" : program.MemberName("method", lower, wanted, "Method");
        if (type.IsInterface)
            model.CSharpName = wanted;
        type.Methods[name] = model;
        if (lower != "__construct" || textOwner != type.PhpName)
            return;
        foreach (Parameter parameter in method.Parameters.Where(one => one.IsPromoted))
        {
            Property(parameter.Name.Text, parameter.Type, parameter.Modifiers | type.Declaration.Modifiers & Modifiers.ReadOnly, null,
                file, scope,
                isPromoted: true);
        }
    }

    private void Property(
        string name, TypeNode? declared, Modifiers modifiers, Expression? initial, PhpFile file, NameScope scope, bool isPromoted = false)
    {
        if (type.Properties.Any(one => one.Name == name))
            return;
        DeclaredType read = TypeReader.Read(declared, scope, type, program);
        bool isStatic = modifiers.HasFlag(Modifiers.Static);
        bool isLoose = (declared is not null && initial is null) || program.Facts.IsUnset(name) && !isStatic;
        bool isBox = program.Facts.IsReferenced(name);
        bool isNative = !isLoose && !isBox && read.CSharp is "long" or "double" or "bool" or "string" or "PhpArray";
        var model = new PropertyModel
        {
            Name = name, Owner = type, Scope = scope, File = file, Modifiers = modifiers, Default = initial, TypeText = read.Text,
            Type = read.Text.Length == 0 ? PhpType.Any : read.Type, CSharp = isNative && !isLoose && !isBox ? read.CSharp : "object?",
            IsLoose = isLoose, IsBox = isBox,
        };
        string suffix = isStatic ? "Static" : "Property";
        string wanted = modifiers.HasFlag(Modifiers.Private) || modifiers.HasFlag(Modifiers.Protected)
            ? "_" + CSharpNames.Camel(name).TrimStart('@')
            : CSharpNames.Pascal(name);
        model.CSharpName = program.MemberName("property" + (isStatic ? "s" : "") + (wanted[0] == '_' ? "_" : ""), name, wanted, suffix);
        _ = isPromoted;
        type.Properties.Add(model);
    }

    private void Constant(string name, Expression? value, bool isCase, PhpFile file, NameScope scope, Modifiers modifiers)
    {
        if (type.Constants.ContainsKey(name))
            return;
        type.Constants[name] = new ConstantModel
        {
            Name = name, Owner = type, Scope = scope, File = file, Value = value, IsCase = isCase, Modifiers = modifiers,
            CSharpName = program.MemberName(isCase ? "case" : "constant", name, CSharpNames.Pascal(name), isCase ? "Case" : "Constant"),
        };
    }
}
