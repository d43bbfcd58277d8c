using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Model;

/// <summary>Finds what methods have in common along the lines of inheritance, and what calls hand on.</summary>
internal sealed class FamilyReader(ProgramModel program)
{
    public void Read()
    {
        foreach (FunctionModel function in program.AllFunctions)
            Boxes(function, []);
        foreach (ClassModel type in program.Classes.Where(one => one.Parent is null))
            Families(type);
        if (program.Host is not null)
            return;
        foreach (FunctionModel method in program.AllFunctions.Where(one => one.Owner is not null && one.IsStatic))
            method.TakesClass = method.Body is not null && UsesStatic(method.Body);
        while (SpreadTakesClass())
        {
        }
    }

    /// <summary>The methods of one name from a class down are given one shape, or are irregular.</summary>
    private static void Families(ClassModel type)
    {
        foreach (ClassModel at in type.Descendants.Prepend(type))
        {
            foreach (FunctionModel method in at.Methods.Values)
            {
                FunctionModel? above = at.Parent?.FindMethod(method.Name);
                if (above is { IsPrivate: true } && !above.IsAbstract)
                    above = null;
                if (method.IsConstructor)
                {
                    method.HidesParent = above is not null || at.IsThrowable;
                    continue;
                }

                if (above is null)
                    continue;
                above.IsOverridden = true;
                method.OverridesParent = true;
                if (!SameShape(above, method))
                    above.IsIrregular = method.IsIrregular = true;
            }
        }

        // Irregular ones make their whole line so.
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (FunctionModel method in type.Descendants.SelectMany(one => one.Methods.Values))
            {
                if (!method.OverridesParent || method.Owner!.Parent!.FindMethod(method.Name) is not { } above
                    || above.IsIrregular == method.IsIrregular)
                    continue;
                above.IsIrregular = method.IsIrregular = true;
                changed = true;
            }
        }

        foreach (FunctionModel method in type.Descendants.Prepend(type).SelectMany(one => one.Methods.Values))
        {
            if (!method.IsIrregular)
                continue;
            method.HidesParent = method.OverridesParent;
            method.OverridesParent = false;
        }
    }

    private static bool SameShape(FunctionModel one, FunctionModel other)
    {
        bool isSame = one.Parameters.Length == other.Parameters.Length && one.RequiredCount == other.RequiredCount
            && one.IsStatic == other.IsStatic && !one.IsStatic && one.TakesAll == other.TakesAll && !one.TakesAll
            && one.IsPrivate == other.IsPrivate && one.IsProtected == other.IsProtected && !one.IsPrivate;
        if (!isSame)
            return false;
        foreach ((ParameterModel first, ParameterModel second) in one.Parameters.Zip(other.Parameters))
        {
            if (first.CSharp != second.CSharp || first.IsByReference != second.IsByReference || first.IsVariadic != second.IsVariadic
                || first.IsBox != second.IsBox)
                return false;
        }

        if (one.ReturnCSharp == other.ReturnCSharp)
            return true;
        if (one.ReturnCSharp != "object?" && !one.IsOverridden)
            return false;
        if (one.ReturnCSharp != "object?")
            return false;
        other.ReturnCSharp = "object?";
        return true;
    }

    private static bool UsesStatic(Node body) => body.Descendants(static node => node is not (ClassDeclaration or FunctionDeclaration))
        .Any(node => node is Name name && name.Is("static") || node is Call { Callee: Name called } && called.Is("get_called_class"));

    private bool SpreadTakesClass()
    {
        bool changed = false;
        foreach (FunctionModel method in program.AllFunctions)
        {
            if (method.Owner is not { } owner || !method.IsStatic || method.TakesClass || method.Body is null)
                continue;
            foreach (StaticCall call in method.Body.Descendants(static node => node is not ClassDeclaration).OfType<StaticCall>())
            {
                if (call is not { Class: Name name, Member: Identifier member })
                    continue;
                ClassModel? target = name.Is("self") ? owner : name.Is("parent") ? owner.Parent : null;
                if (target?.FindMethod(member.Text) is { TakesClass: true })
                    changed = method.TakesClass = true;
            }
        }

        return changed;
    }

    /// <summary>Which by-ref parameters are passed as boxes: those whose reference is bound further, or that a closure sees.</summary>
    private bool Boxes(FunctionModel function, HashSet<FunctionModel> seen)
    {
        if (!seen.Add(function) || function.Body is not { } body)
            return false;
        foreach (ParameterModel parameter in function.Parameters.Where(one => one.IsByReference && !one.IsVariadic && !one.IsBox))
            parameter.IsBox = function.IsGenerator || function.TakesAll || IsBound(body, parameter.Declaration.Name.Text, seen);
        return true;
    }

    private bool IsBound(Block body, string name, HashSet<FunctionModel> seen)
    {
        bool IsIt(Node? node) => node is Variable variable && variable.Name == name;
        foreach (Node node in body.DescendantsAndSelf())
        {
            switch (node)
            {
                case ReferenceAssignment reference when IsIt(reference.Target) || IsIt(reference.Value):
                case ArrayItem { IsByReference: true } item when IsIt(item.Value):
                case Foreach { IsByReference: true } loop when IsIt(loop.Value):
                case Reading.Tree.Closure closure when closure.Uses.Any(use => use.Name == name):
                case ArrowFunction arrow when arrow.Value.DescendantsAndSelf().Any(IsIt):
                case Global global when global.Variables.Any(IsIt):
                    return true;
                case Call { Callee: Name callee } call when program.FindFunction(callee.Text) is { } called:
                    Boxes(called, seen);
                    for (int i = 0; i < Math.Min(call.Arguments.Items.Length, called.Parameters.Length); i++)
                    {
                        if (IsIt(call.Arguments.Items[i].Value) && called.Parameters[i].IsBox)
                            return true;
                    }

                    break;
                case MethodCall or StaticCall or New:
                    ArgumentList? list = node switch { MethodCall m => m.Arguments, StaticCall s => s.Arguments, _ =>
                        ((New)node).Arguments };
                    if (list is null)
                        break;
                    string? member = node switch
                    {
                        MethodCall { Member: Identifier m } => m.Text,
                        StaticCall { Member: Identifier m } => m.Text,
                        New => "__construct",
                        _ => null,
                    };
                    int bits = member is null ? program.Facts.AnyReferences : program.Facts.MethodReferences(member);
                    for (int i = 0; i < list.Items.Length; i++)
                    {
                        if (IsIt(list.Items[i].Value) && (bits >> Math.Min(i, 30) & 1) != 0)
                            return true;
                    }

                    break;
                case Call { Callee: Expression } unknown when program.Facts.ClosureReferences != 0
                    && unknown.Arguments.Items.Any(one => IsIt(one.Value)):
                    return true;
            }
        }

        return false;
    }
}
