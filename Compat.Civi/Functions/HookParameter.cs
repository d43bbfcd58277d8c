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

    public static T Read<T>(HookArguments arguments, int place, T otherwise, string name)
    {
        if (place >= arguments.Count)
            return otherwise;
        object? value = arguments.Read(place);
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
        bool isSame = typeof(T).IsValueType || typeof(T) == typeof(string)
            ? EqualityComparer<T>.Default.Equals(before, after)
            : ReferenceEquals(before, after);
        if (!isSame && place < arguments.Count)
            arguments[place] = after;
    }

    public static T[] Rest<T>(HookArguments arguments, int place)
    {
        var rest = new T[Math.Max(0, arguments.Count - place)];
        for (int i = 0; i < rest.Length; i++)
            rest[i] = FieldValue.To<T>(arguments.Read(place + i));
        return rest;
    }
}
