namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>print_r</c>: prints a value for people, or gives the text.</summary>
    /// <returns>The text where it is asked for, else true.</returns>
    public static object PrintR(object? value, bool @return = false)
    {
        string text = PrintedValue.Readable(value);
        if (@return)
            return text;
        Output.Write(text);
        return true;
    }

    /// <summary>PHP's <c>var_dump</c>: prints values with their types.</summary>
    public static void VarDump(object? value, params object?[] values)
    {
        foreach (object? each in (object?[])[value, .. values])
            Output.Write(PrintedValue.Dump(each));
    }

    /// <summary>PHP's <c>var_export</c>: prints a value as PHP source, or gives the text.</summary>
    /// <returns>The text where it is asked for, else null.</returns>
    public static string? VarExport(object? value, bool @return = false)
    {
        string text = PrintedValue.Export(value);
        if (@return)
            return text;
        Output.Write(text);
        return null;
    }

    /// <summary>PHP's <c>serialize</c>.</summary>
    /// <exception cref="PhpException">A delegate cannot be serialized.</exception>
    public static string Serialize(object? value) => SerializedValue.Write(value);

    /// <summary>PHP's <c>unserialize</c>, of all but objects: those become a <see cref="StdClass"/> where they are one.</summary>
    /// <returns>The value, or false of what is none.</returns>
    public static object? Unserialize(string data, PhpArray? options = null) => SerializedValue.Read(data);
}
