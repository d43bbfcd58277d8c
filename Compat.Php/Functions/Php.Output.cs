namespace Compat.Php;

public static partial class Php
{
    private static readonly AsyncLocal<OutputState?> s_output = new();

    /// <summary>
    /// Where <c>echo</c> and the functions that print write to. It belongs to the flow of execution that sets it, and to what that
    /// calls; the console where nobody has set it.
    /// </summary>
    public static TextWriter Output
    {
        get => s_output.Value?.Writer ?? Console.Out;
        set => s_output.Value = new(value, null);
    }

    /// <summary>PHP's <c>echo</c>.</summary>
    /// <param name="values">The values whose texts are printed.</param>
    /// <exception cref="PhpError">An object has no text.</exception>
    public static void Echo(params ReadOnlySpan<object?> values)
    {
        foreach (object? value in values)
            Output.Write(ToStr(value));
    }

    /// <summary>PHP's <c>print</c>.</summary>
    /// <param name="value">The value whose text is printed.</param>
    /// <returns>1.</returns>
    /// <exception cref="PhpError">An object has no text.</exception>
    public static long Print(object? value)
    {
        Output.Write(ToStr(value));
        return 1;
    }

    /// <summary>PHP's <c>ob_start</c>: keeps what is printed from now on.</summary>
    /// <returns>True.</returns>
    public static bool ObStart()
    {
        s_output.Value = new(new StringWriter(), s_output.Value ?? new(Console.Out, null));
        return true;
    }

    /// <summary>PHP's <c>ob_get_clean</c>: ends the innermost buffer.</summary>
    /// <returns>What was kept, or false where nothing is kept.</returns>
    public static object ObGetClean() => EndBuffer(out string kept) ? kept : false;

    /// <summary>PHP's <c>ob_get_contents</c>.</summary>
    /// <returns>What the innermost buffer has kept, or false where nothing is kept.</returns>
    public static object ObGetContents() => Buffer is { } state ? ByteText.Settle(state.Writer.ToString()!) : false;

    /// <summary>PHP's <c>ob_end_clean</c>: ends the innermost buffer and forgets what it has kept.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool ObEndClean() => EndBuffer(out _);

    /// <summary>PHP's <c>ob_end_flush</c>: ends the innermost buffer and prints what it has kept.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool ObEndFlush()
    {
        bool isBuffer = EndBuffer(out string kept);
        if (isBuffer)
            Output.Write(kept);
        return isBuffer;
    }

    /// <summary>PHP's <c>ob_get_flush</c>: ends the innermost buffer and prints what it has kept.</summary>
    /// <returns>What was kept, or false where nothing is kept.</returns>
    public static object ObGetFlush()
    {
        if (!EndBuffer(out string kept))
            return false;
        Output.Write(kept);
        return kept;
    }

    /// <summary>PHP's <c>ob_get_level</c>.</summary>
    /// <returns>How many buffers keep what is printed.</returns>
    public static long ObGetLevel()
    {
        long level = 0;
        for (OutputState? state = Buffer; state?.Outer is not null; state = state.Outer)
            level++;
        return level;
    }

    private static OutputState? Buffer => s_output.Value is { Outer: not null } state ? state : null;

    private static bool EndBuffer(out string kept)
    {
        OutputState? state = Buffer;
        kept = state is null ? "" : ByteText.Settle(state.Writer.ToString()!);
        if (state is not null)
            s_output.Value = state.Outer;
        return state is not null;
    }

    private sealed record OutputState(TextWriter Writer, OutputState? Outer);
}
