using Compat.Php;

namespace Compat.Civi;

/// <summary>What compiled calls do with a hook's parameters.</summary>
internal static class HookParameter
{
    public static void CheckCount(HookArguments arguments, int required, string name)
    {
        if (arguments.Count < required)
            throw new ArgumentException(
                $"The hook function '{name}' takes {required} parameters, but the hook has {arguments.Count}."
                + " Take fewer, or make the last ones optional.",
                nameof(arguments));
    }

    /// <summary>Reads a parameter.</summary>
    /// <param name="arguments">The parameters.</param>
    /// <param name="place">Its place, from 0.</param>
    /// <param name="otherwise">What it is where the hook has fewer.</param>
    /// <param name="isReference">Whether the function takes it by reference; else it gets a copy of an array.</param>
    /// <param name="name">The function.</param>
    public static T Read<T>(HookArguments arguments, int place, T otherwise, bool isReference, string name)
    {
        if (place >= arguments.Count)
            return otherwise;
        object? value = isReference ? arguments[place] : Php.Php.Copy(arguments.Read(place));
        if (value is T fitting)
            return fitting;
        try
        {
            return FieldValue.To<T>(value);
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(
                $"The hook function '{name}' cannot take parameter {place + 1}: {exception.Message}", nameof(arguments), exception);
        }
    }

    // What was not changed is left as it is, so that reading a number as a text does not make it one.
    public static void Write<T>(HookArguments arguments, int place, T before, T after)
    {
        if (place < arguments.Count && arguments.Read(place) is { } given and not T && ArrayShapes.TryRead(given, out T? _))
        {
            PutBack(arguments, place, given, after);
            return;
        }

        bool isSame = typeof(T).IsValueType || typeof(T) == typeof(string)
            ? EqualityComparer<T>.Default.Equals(before, after)
            : ReferenceEquals(before, after);
        if (!isSame && place < arguments.Count)
            arguments[place] = after;
    }

    // The function got the array in the shape that it takes.
    private static void PutBack(HookArguments arguments, int place, object given, object? after)
    {
        if (!PhpArray.TryRead(after, out PhpArray? array))
            arguments[place] = after;
        else if (given is not PhpArray before)
            arguments[place] = ArrayShapes.Restore(given, array);
        else if (!before.IsIdenticalTo(array))
            arguments[place] = array;
    }

    public static T[] Rest<T>(HookArguments arguments, int place)
    {
        var rest = new T[Math.Max(0, arguments.Count - place)];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = FieldValue.To<T>(arguments.Read(place + i));
        return rest;
    }
}
