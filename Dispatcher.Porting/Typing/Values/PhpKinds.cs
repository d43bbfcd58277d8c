namespace Dispatching.Porting.Typing.Values;

/// <summary>The kinds of values that PHP has.</summary>
[Flags]
internal enum PhpKinds : byte
{
    None = 0,
    Null = 1,
    Bool = 2,
    Int = 4,
    Float = 8,
    String = 16,
    Array = 32,
    Object = 64,
    Number = Int | Float,
    Any = Null | Bool | Int | Float | String | Array | Object,
}
