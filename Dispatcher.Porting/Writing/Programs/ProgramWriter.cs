using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Writing.Bodies;
using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Programs;

/// <summary>Writes a PHP program as one C# file: its classes, its functions, its globals, and what loads it.</summary>
internal sealed class ProgramWriter(ProgramModel program, BodyOutput output, string @namespace)
{
    private readonly List<Line> _lines = [];

    public IReadOnlyList<Line> Write()
    {
        Add(0, "using System;");
        Add(0, "using System.Collections.Generic;");
        Add(0, "using System.Linq;");
        Add(0, "using Compat.Php;");
        Add(0, "");
        Add(0, $"namespace {@namespace}");
        Add(0, "{");
        foreach (ClassModel type in program.Classes.Where(one => !one.IsTrait && one.Lineage.All(at => at.Unknown is null)))
            _lines.AddRange(new ClassTextWriter(program, output, type).Write());
        Functions();
        Loader();
        Globals();
        Port();
        Add(0, "}");
        return _lines;
    }

    private void Add(int indent, string text) => _lines.Add(new Line(indent, text, -1));

    private void Functions()
    {
        Add(1, "public static class Functions");
        Add(1, "{");
        foreach (FunctionModel function in program.Functions)
        {
            _lines.AddRange(FunctionText.Write(program, output, function, "public static"));
            Add(0, "");
        }

        foreach ((ClassModel? _, string text) in output.Statics.Where(one => one.Owner is null))
            Add(2, text);
        Add(1, "}");
        Add(0, "");
    }

    private void Loader()
    {
        Add(1, "public static class Program");
        Add(1, "{");
        Add(2, "public static void Load()");
        Add(2, "{");
        foreach (ClassModel type in program.Classes.Where(one => !one.IsTrait && !one.IsAnonymous
            && one.Lineage.All(at => at.Unknown is null)))
            Add(3, $"PhpProgram.Current.AddClass(typeof({type.CSharpName}));");
        foreach (ClassModel trait in program.Classes.Where(one => one.IsTrait))
            Add(3, $"PhpProgram.Current.AddTrait({CSharpNames.Literal(trait.PhpName)}{string.Concat(Used(trait).Select(one =>
                ", " + CSharpNames.Literal(one)))});");
        Add(3, "PhpProgram.Current.AddFunctions(typeof(Functions));");
        foreach (ConstantSymbol constant in program.Plugin.Constants.Where(one => one.Declaration is not Reading.Tree.Call))
        {
            if (BodyWriter.Constant(program, output, constant.File, constant.Scope, null, constant.Value) is { } value)
                Add(3, $"PhpProgram.Current.Define({CSharpNames.Literal(constant.FullName)}, {value.AsArgument});");
        }

        int index = 0;
        foreach (Region region in program.Plugin.Regions)
            Add(3, $"Run{++index}();");
        Add(2, "}");
        index = 0;
        foreach (Region region in program.Plugin.Regions)
        {
            Add(0, "");
            Add(2, $"private static void Run{++index}()");
            Add(2, "{");
            _lines.AddRange(BodyWriter.TopLevel(program, output, region, 3));
            Add(2, "}");
        }

        Add(1, "}");
        Add(0, "");
    }

    private static IEnumerable<string> Used(ClassModel trait) => trait.Declaration.Members.OfType<Reading.Tree.TraitUse>()
        .SelectMany(use => use.Traits).Select(trait.Scope.ResolveClass);

    private void Globals()
    {
        Add(1, "public static class Globals");
        Add(1, "{");
        foreach ((string _, string name) in output.Globals)
            Add(2, $"public static PhpReference {name} = new();");
        Add(1, "}");
        Add(0, "");
    }

    private void Port()
    {
        Add(1, "internal static class Port");
        Add(1, "{");
        Add(2, "public static NotImplementedException Left(string place) => new($\"'{place}' was not translated from PHP.\");");
        Add(1, "}");
    }
}

/// <summary>Writes a function or method whole, with an overload for each optional parameter.</summary>
internal static class FunctionText
{
    public static List<Line> Write(ProgramModel program, BodyOutput output, FunctionModel function, string words)
    {
        var lines = new List<Line>();
        int offset = function.Node.Span.Start;
        void Add(int indent, string text) => lines.Add(new Line(indent, text, offset));
        string returns = function.IsConstructor ? function.Owner!.CSharpName : function.ReturnCSharp;
        foreach (string attribute in Attributes(function))
            Add(2, attribute);
        List<string> all = [];
        if (function.TakesClass)
            all.Add("PhpClass called");
        if (function.TakesAll)
            all.Add("params object?[] arguments");
        else
            all.AddRange(function.Parameters.Select(Declare));
        Add(2, $"{words} {returns} {function.CSharpName}({string.Join(", ", all)})");
        if (words.Contains("abstract", StringComparison.Ordinal))
        {
            lines[^1] = lines[^1] with { Text = lines[^1].Text + ";" };
            return lines;
        }

        Add(2, "{");
        List<Line> body = BodyWriter.Function(program, output, function, function.IsGenerator ? 4 : 3);
        if (function.IsGenerator)
        {
            Add(3, "IEnumerable<(object? Key, object? Value)> Steps(Generator generator)");
            Add(3, "{");
            lines.AddRange(body);
            Add(4, "yield break;");
            Add(3, "}");
            Add(0, "");
            Add(3, "return new Generator(Steps);");
        }
        else
        {
            if (function.TakesAll && function.RequiredCount > 0)
                Add(3, $"Php.Expect(arguments, {function.RequiredCount});");
            Promote(program, output, function, lines);
            lines.AddRange(body);
            string last = body.Count > 0 && body[^1].Indent == 3 ? body[^1].Text : "";
            bool isEnded = last.StartsWith("return ", StringComparison.Ordinal) || last.StartsWith("throw ", StringComparison.Ordinal);
            if (!isEnded)
                Add(3, End(function));
        }

        Add(2, "}");
        foreach (int count in Overloads(function))
            Overload(program, output, function, words, returns, count, lines);
        if (program.Facts.UsesNames && function.Parameters.Any(one => one.Declaration.Default is not null))
            Defaults(program, output, function, lines);
        return lines;
    }

    private static string End(FunctionModel function)
    {
        if (function.IsConstructor)
            return "return this;";
        if (function.ReturnTypeText is "" or "void")
            return "return null;";
        return "throw new TypeError(\"Nothing was returned where a type is declared.\");";
    }

    private static IEnumerable<string> Attributes(FunctionModel function)
    {
        yield return $"[PhpName({CSharpNames.Literal(function.Name)})]";
        string parameters = function.TakesAll ? string.Join(',', function.Parameters.Select(one =>
            (one.IsVariadic ? "..." : "") + one.Declaration.Name.Text + (one.Declaration.Default is not null ? "=" : ""))) : "";
        if (parameters.Length > 0)
            yield return $"[PhpDeclared({(function.TakesClass ? "TakesClass = true, " : "")}"
                + $"Parameters = {CSharpNames.Literal(parameters)})]";
        else if (function.TakesClass)
            yield return "[PhpDeclared(TakesClass = true)]";
    }

    /// <summary>Writes what gives the defaults of parameters that are left out before others by name.</summary>
    private static void Defaults(ProgramModel program, BodyOutput output, FunctionModel function, List<Line> lines)
    {
        int offset = function.Node.Span.Start;
        lines.Add(new Line(2, $"[PhpDeclared(DefaultsOf = {CSharpNames.Literal(function.Name)})]", offset));
        lines.Add(new Line(2, $"private static object? {function.CSharpName}Defaults(long index) => index switch", offset));
        lines.Add(new Line(2, "{", offset));
        for (int i = 0; i < function.Parameters.Length; i++)
        {
            if (function.Parameters[i].Declaration.Default is not { } initial)
                continue;
            string text = BodyWriter.Constant(program, output, function.File, function.Scope, function.Owner, initial) is { } code
                ? $"(object?){code.At(Levels.Unary)}" : "throw Port.Left(\"a default\")";
            lines.Add(new Line(3, $"{i}L => {text},", offset));
        }

        lines.Add(new Line(3, "_ => null,", offset));
        lines.Add(new Line(2, "};", offset));
    }

    private static string Declare(ParameterModel parameter)
    {
        string name = $"[PhpName({CSharpNames.Literal(parameter.Declaration.Name.Text)})] ";
        if (parameter.IsVariadic)
            return $"{name}{(parameter.IsByReference ? "[PhpDeclared(Type = \"&\")] " : "")}params object?[] {parameter.Name}";
        if (parameter.IsByReference)
            return parameter.IsBox ? $"{name}PhpReference {parameter.Name}" : $"{name}ref object? {parameter.Name}";
        return $"{name}{parameter.CSharp} {parameter.Name}";
    }

    private static IEnumerable<int> Overloads(FunctionModel function)
    {
        if (function.TakesAll)
            yield break;
        int count = function.Parameters.Length - (function.IsVariadic ? 1 : 0);
        for (int i = count - 1; i >= function.RequiredCount; i--)
            yield return i;
    }

    private static void Overload(
        ProgramModel program, BodyOutput output, FunctionModel function, string words, string returns, int count, List<Line> lines)
    {
        int offset = function.Node.Span.Start;
        ParameterModel missing = function.Parameters[count];
        List<string> declared = [.. function.Parameters.Take(count).Select(Declare)];
        List<string> given = [.. function.Parameters.Take(count).Select(one => one.IsByReference
            && !one.IsBox ? $"ref {one.Name}" : one.Name)];
        if (function.TakesClass)
        {
            declared.Insert(0, "PhpClass called");
            given.Insert(0, "called");
        }

        Code? value = BodyWriter.Constant(program, output, function.File, function.Scope, function.Owner, missing.Declaration.Default!);
        string text = value is { } code ? Typed(code, missing) : "throw Port.Left(\"a default\")";
        if (missing.IsByReference)
            text = missing.IsBox ? $"new PhpReference({text})" : $"ref new PhpReference({text}).Variable";
        foreach (string attribute in Attributes(function))
            lines.Add(new Line(2, attribute, offset));
        lines.Add(new Line(2, $"{words} {returns} {function.CSharpName}({string.Join(", ", declared)}) => "
            + $"{function.CSharpName}({string.Join(", ", given.Append(text))});", offset));
    }

    private static string Typed(Code code, ParameterModel parameter) => code.Text == "null" ? "null"
        : parameter.CSharp == "object?" || code.CSharp == parameter.CSharp.TrimEnd('?') ? code.Text
        : parameter.CSharp.TrimEnd('?') == "double" && code.CSharp == "long" ? code.Text
        : $"Php.CoerceTo<{parameter.CSharp}>({code.AsArgument}, {CSharpNames.Literal(parameter.TypeText)})";

    private static void Promote(ProgramModel program, BodyOutput output, FunctionModel function, List<Line> lines)
    {
        _ = (program, output);
        if (!function.IsConstructor)
            return;
        foreach (ParameterModel parameter in function.Parameters.Where(one => one.Declaration.IsPromoted))
        {
            PropertyModel? property = function.Owner!.Properties.Find(one => one.Name == parameter.Declaration.Name.Text);
            if (property is null)
                continue;
            string value = parameter.Name;
            if (parameter.CSharp == "object?" && parameter.TypeText.Length > 0 && parameter.TypeText != "mixed")
                value = $"Php.Coerce({value}, {CSharpNames.Literal(parameter.TypeText)})";
            else if (parameter.CSharp == "object?")
                value = $"Php.Copy({value})";
            else if (parameter.CSharp == "PhpArray")
                value += ".Copy()";
            else if (parameter.CSharp == "PhpArray?")
                value += "?.Copy()";
            lines.Add(new Line(3, property.IsBox ? $"{property.CSharpName}.Value = {value};" : $"{property.CSharpName} = {value};",
                function.Node.Span.Start));
        }
    }
}
