using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Writes values as <c>print_r</c>, <c>var_dump</c> and <c>var_export</c> do.</summary>
internal static class PrintedValue
{
    public static string Readable(object? value)
    {
        var text = new StringBuilder();
        Readable(text, value, 0, []);
        return ByteText.Settle(text.ToString());
    }

    public static string Dump(object? value)
    {
        var text = new StringBuilder();
        Dump(text, value, 0, []);
        return ByteText.Settle(text.ToString());
    }

    public static string Export(object? value)
    {
        var text = new StringBuilder();
        Export(text, value, 0);
        return ByteText.Settle(text.ToString());
    }

    private static void Readable(StringBuilder text, object? value, int indent, Stack<object> open)
    {
        switch (Php.Normalize(value))
        {
            case PhpArray array:
                text.Append("Array\n");
                Elements(text, array, indent, open);
                break;
            case null or bool or long or double or string:
                text.Append(Php.ToStr(value));
                break;
            case var instance when open.Contains(instance):
                text.Append(Php.ClassOf(instance)).Append(" Object\n *RECURSION*");
                break;
            case var instance:
                string kind = instance is IPhpEnum known ? known.Value is null ? " Enum" : $" Enum:{Php.TypeName(known.Value)}" : " Object";
                text.Append(Php.ClassOf(instance)).Append(kind).Append('\n');
                open.Push(instance);
                Elements(text, Php.PropertiesOf(instance), indent, open);
                open.Pop();
                break;
        }
    }

    private static void Elements(StringBuilder text, PhpArray elements, int indent, Stack<object> open)
    {
        text.Append(' ', indent).Append("(\n");
        foreach ((PhpKey key, object? value) in elements)
        {
            (string name, string? visibility) = Property(key);
            text.Append(' ', indent + 4).Append('[').Append(name).Append(visibility is null ? "" : ":" + visibility).Append("] => ");
            Readable(text, value, indent + 8, open);
            text.Append('\n');
        }

        text.Append(' ', indent).Append(")\n");
    }

    // "\0*\0name" is a protected property, "\0Class\0name" a private one.
    private static (string Name, string? Visibility) Property(PhpKey key)
    {
        string name = key.ToString();
        if (name is not ['\0', ..] || name.IndexOf('\0', 1) is var end && end < 0)
            return (name, null);
        string owner = name[1..name.IndexOf('\0', 1)];
        return (name[(owner.Length + 2)..], owner == "*" ? "protected" : owner + ":private");
    }

    private static void Dump(StringBuilder text, object? value, int indent, Stack<object> open)
    {
        text.Append(' ', indent);
        switch (Php.Normalize(value))
        {
            case null:
                text.Append("NULL\n");
                break;
            case bool truth:
                text.Append(truth ? "bool(true)\n" : "bool(false)\n");
                break;
            case long number:
                text.Append(CultureInfo.InvariantCulture, $"int({number})\n");
                break;
            case double number:
                text.Append("float(").Append(FloatText.Exact(number)).Append(")\n");
                break;
            case string plain:
                text.Append(CultureInfo.InvariantCulture, $"string({ByteText.Length(plain)}) \"{plain}\"\n");
                break;
            case PhpArray array:
                text.Append(CultureInfo.InvariantCulture, $"array({array.Count}) {{\n");
                foreach ((PhpKey key, object? item) in array)
                {
                    text.Append(' ', indent + 2).Append(key.IsNumber ? $"[{key}]" : $"[\"{key}\"]").Append("=>\n");
                    Dump(text, item, indent + 2, open);
                }

                text.Append(' ', indent).Append("}\n");
                break;
            case IPhpEnum known:
                text.Append("enum(").Append(known.ClassName).Append("::").Append(known.Name).Append(")\n");
                break;
            case var instance when open.Contains(instance):
                text.Append("*RECURSION*\n");
                break;
            case var instance:
                DumpObject(text, instance, indent, open);
                break;
        }
    }

    private static void DumpObject(StringBuilder text, object instance, int indent, Stack<object> open)
    {
        PhpArray properties = Php.PropertiesOf(instance);
        text.Append(CultureInfo.InvariantCulture, $"object({Php.ClassOf(instance)})#{ObjectIds.Of(instance)} ({properties.Count}) {{\n");
        open.Push(instance);
        foreach ((PhpKey key, object? item) in properties)
        {
            (string name, string? visibility) = Property(key);
            string shown = visibility switch
            {
                null => $"[\"{name}\"]",
                "protected" => $"[\"{name}\":protected]",
                _ => $"[\"{name}\":\"{visibility[..^8]}\":private]",
            };
            text.Append(' ', indent + 2).Append(shown).Append("=>\n");
            Dump(text, item, indent + 2, open);
        }

        open.Pop();
        text.Append(' ', indent).Append("}\n");
    }

    private static void Export(StringBuilder text, object? value, int indent)
    {
        switch (Php.Normalize(value))
        {
            case null:
                text.Append("NULL");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case long.MinValue:
                text.Append("-9223372036854775807-1");
                break;
            case long number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                string digits = FloatText.Exact(number);
                text.Append(digits).Append(digits.AsSpan().IndexOfAnyExceptInRange('-', '9') < 0
                    && !digits.Contains('.', StringComparison.Ordinal) ? ".0" : "");
                break;
            case string plain:
                text.Append(Quoted(plain));
                break;
            case PhpArray array:
                text.Append("array (\n");
                foreach ((PhpKey key, object? item) in array)
                {
                    text.Append(' ', indent + 2).Append(key.IsNumber ? key.ToString() : Quoted(key.ToString())).Append(" => ");
                    ExportInner(text, item, indent + 2);
                    text.Append(",\n");
                }

                text.Append(' ', indent).Append(')');
                break;
            case IPhpEnum known:
                text.Append('\\').Append(known.ClassName).Append("::").Append(known.Name);
                break;
            case var instance:
                ExportObject(text, instance, indent);
                break;
        }
    }

    private static void ExportInner(StringBuilder text, object? value, int indent)
    {
        object? plain = Php.Normalize(value);
        if (plain is PhpArray or IPhpEnum || Php.IsObjectValue(plain))
            text.Append('\n').Append(' ', indent);
        Export(text, plain, indent);
    }

    private static void ExportObject(StringBuilder text, object instance, int indent)
    {
        bool isPlain = instance is StdClass;
        text.Append(isPlain ? "(object) array(\n" : $"\\{Php.ClassOf(instance)}::__set_state(array(\n");
        foreach ((PhpKey key, object? item) in Php.PropertiesOf(instance))
        {
            text.Append(' ', indent + 3).Append(Quoted(Property(key).Name)).Append(" => ");
            ExportInner(text, item, indent + 2);
            text.Append(",\n");
        }

        text.Append(' ', indent).Append(isPlain ? ")" : "))");
    }

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
            .Replace("\0", "' . \"\\0\" . '", StringComparison.Ordinal) + "'";
}
