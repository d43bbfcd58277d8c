using Compat.Php;

namespace Compat.Civi;

/// <summary>What the functions of modules have returned.</summary>
internal struct FunctionResults
{
    /// <summary>Arrays, merged.</summary>
    public PhpArray? Merged { get; private set; }

    /// <summary>Whatever those for <see cref="ReturnUse.Listed"/> returned.</summary>
    public PhpArray? Listed { get; private set; }

    public void Take(HostFunction function, object? result)
    {
        if (function.Use == ReturnUse.Listed)
            (Listed ??= []).Add(result);
        else if (function.Use == ReturnUse.Merged && PhpArray.TryRead(result, out PhpArray? array) && array.Count > 0)
            (Merged ??= []).Merge(array);
    }
}
