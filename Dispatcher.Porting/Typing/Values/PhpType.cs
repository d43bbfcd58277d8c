namespace Dispatching.Porting.Typing.Values;

/// <summary>What is known of a value: the kinds that it may be of.</summary>
/// <param name="Kinds">The kinds; none where nothing was seen yet.</param>
/// <param name="Class">The full PHP name of the class that an object is of, or of one below it.</param>
/// <param name="IsSmall">Whether a whole number is far from the end of its range, so that steps cannot leave it.</param>
internal readonly record struct PhpType(PhpKinds Kinds, string? Class = null, bool IsSmall = false)
{
    public static readonly PhpType None = new(PhpKinds.None);
    public static readonly PhpType Any = new(PhpKinds.Any);
    public static readonly PhpType Null = new(PhpKinds.Null);
    public static readonly PhpType Bool = new(PhpKinds.Bool);
    public static readonly PhpType Int = new(PhpKinds.Int);
    public static readonly PhpType SmallInt = new(PhpKinds.Int, IsSmall: true);
    public static readonly PhpType Float = new(PhpKinds.Float);
    public static readonly PhpType Number = new(PhpKinds.Number);
    public static readonly PhpType String = new(PhpKinds.String);
    public static readonly PhpType Array = new(PhpKinds.Array);
    public static readonly PhpType Object = new(PhpKinds.Object);

    public bool IsExactly(PhpKinds kinds) => Kinds == kinds;

    public bool MayBe(PhpKinds kinds) => (Kinds & kinds) != PhpKinds.None;

    /// <summary>Whether it is of these kinds and of no other.</summary>
    public bool IsOnly(PhpKinds kinds) => Kinds != PhpKinds.None && (Kinds & ~kinds) == PhpKinds.None;

    public PhpType Join(PhpType other)
    {
        if (Kinds == PhpKinds.None)
            return other;
        if (other.Kinds == PhpKinds.None)
            return this;
        bool isSmall = (IsSmall || !MayBe(PhpKinds.Int)) && (other.IsSmall || !other.MayBe(PhpKinds.Int));
        string? type = !MayBe(PhpKinds.Object) ? other.Class : !other.MayBe(PhpKinds.Object) || other.Class == Class ? Class : null;
        return new PhpType(Kinds | other.Kinds, type, isSmall);
    }
}
