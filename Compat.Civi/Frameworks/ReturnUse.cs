namespace Compat.Civi;

/// <summary>What becomes of what a module's function returns.</summary>
public enum ReturnUse
{
    /// <summary>Arrays are merged, anything else is passed over.</summary>
    Merged,

    /// <summary>It is passed over.</summary>
    Ignored,

    /// <summary>It is kept whatever it is, each under a number of its own.</summary>
    Listed,
}
