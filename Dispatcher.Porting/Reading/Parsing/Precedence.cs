using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

/// <summary>How strongly PHP's operators bind, from the weakest on.</summary>
internal static class Precedence
{
    public const int Lowest = 0;
    public const int Print = 4;
    public const int Yield = 5;
    public const int Assignment = 8;
    public const int Conditional = 9;
    public const int Not = 22;
    public const int InstanceOf = 23;
    public const int Unary = 24;
    public const int Clone = 26;
    private const int Coalesce = 10;
    private const int Power = 25;

    /// <summary>
    /// The operator that a word is between two values, how strongly it binds, and how strongly what is right of it has to.
    /// </summary>
    public static bool TryGetBinary(TokenKind kind, out BinaryOperator @operator, out int left, out int right)
    {
        (@operator, left) = kind switch
        {
            TokenKind.Or => (BinaryOperator.Or, 1),
            TokenKind.Xor => (BinaryOperator.Xor, 2),
            TokenKind.And => (BinaryOperator.And, 3),
            TokenKind.Coalesce => (BinaryOperator.Coalesce, Coalesce),
            TokenKind.OrOr => (BinaryOperator.Or, 11),
            TokenKind.AndAnd => (BinaryOperator.And, 12),
            TokenKind.Pipe => (BinaryOperator.BitOr, 13),
            TokenKind.Caret => (BinaryOperator.BitXor, 14),
            TokenKind.Ampersand => (BinaryOperator.BitAnd, 15),
            TokenKind.Equal => (BinaryOperator.Equal, 16),
            TokenKind.NotEqual => (BinaryOperator.NotEqual, 16),
            TokenKind.Identical => (BinaryOperator.Identical, 16),
            TokenKind.NotIdentical => (BinaryOperator.NotIdentical, 16),
            TokenKind.Spaceship => (BinaryOperator.Spaceship, 16),
            TokenKind.Less => (BinaryOperator.Less, 17),
            TokenKind.LessEqual => (BinaryOperator.LessOrEqual, 17),
            TokenKind.Greater => (BinaryOperator.Greater, 17),
            TokenKind.GreaterEqual => (BinaryOperator.GreaterOrEqual, 17),
            TokenKind.Dot => (BinaryOperator.Concatenate, 18),
            TokenKind.ShiftLeft => (BinaryOperator.ShiftLeft, 19),
            TokenKind.ShiftRight => (BinaryOperator.ShiftRight, 19),
            TokenKind.Plus => (BinaryOperator.Add, 20),
            TokenKind.Minus => (BinaryOperator.Subtract, 20),
            TokenKind.Star => (BinaryOperator.Multiply, 21),
            TokenKind.Slash => (BinaryOperator.Divide, 21),
            TokenKind.Percent => (BinaryOperator.Modulo, 21),
            TokenKind.Power => (BinaryOperator.Power, Power),
            _ => (default, -1),
        };
        right = left is Coalesce or Power ? left : left + 1;
        return left >= 0;
    }

    /// <summary>The operator of a compound assignment.</summary>
    public static bool TryGetCompound(TokenKind kind, out BinaryOperator @operator)
    {
        BinaryOperator? found = kind switch
        {
            TokenKind.PlusAssign => BinaryOperator.Add,
            TokenKind.MinusAssign => BinaryOperator.Subtract,
            TokenKind.StarAssign => BinaryOperator.Multiply,
            TokenKind.SlashAssign => BinaryOperator.Divide,
            TokenKind.PercentAssign => BinaryOperator.Modulo,
            TokenKind.PowerAssign => BinaryOperator.Power,
            TokenKind.DotAssign => BinaryOperator.Concatenate,
            TokenKind.AmpersandAssign => BinaryOperator.BitAnd,
            TokenKind.PipeAssign => BinaryOperator.BitOr,
            TokenKind.CaretAssign => BinaryOperator.BitXor,
            TokenKind.ShiftLeftAssign => BinaryOperator.ShiftLeft,
            TokenKind.ShiftRightAssign => BinaryOperator.ShiftRight,
            TokenKind.CoalesceAssign => BinaryOperator.Coalesce,
            _ => null,
        };
        @operator = found.GetValueOrDefault();
        return found is not null;
    }
}
