namespace Compat.Comodojo.Hooks;

/// <summary>The classes of objects that Comodojo's own events carry.</summary>
[Flags]
internal enum Carried
{
    /// <summary>None of them.</summary>
    Other = 0,

    Request = 1,

    Table = 2,

    Route = 4,

    Success = 8,

    Error = 16,

    Redirect = 32,
}
