using Compat.Php;

namespace Dispatching.PhpWorker.Wire;

/// <summary>Puts what was given in the place of what PHP left as it was.</summary>
internal static class Returned
{
    public static object? Resolve(object? returned, object? given)
    {
        if (returned is Kept)
            return given;
        if (returned is not PhpArray array)
            return returned;
        foreach (PhpKey key in array.Keys)
        {
            if (array[key] is Kept)
                array[key] = ElementOf(given, key);
        }

        return array;
    }

    private static object? ElementOf(object? given, PhpKey key) => given switch
    {
        PhpArray array => array[key],
        IDictionary<string, object?> map => map[key.ToString()],
        _ when PhpArray.TryRead(given, out PhpArray? array) => array[key],
        _ => null,
    };
}
