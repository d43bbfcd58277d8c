namespace Dispatching.Porting.Reading.Tokens;

/// <summary>What a word of PHP is.</summary>
internal enum TokenKind : byte
{
    EndOfFile,

    /// <summary>What no PHP can hold: an unterminated string or comment, or a character that means nothing.</summary>
    Bad,

    InlineHtml, EchoTag, CloseTag,
    Variable, Integer, Float, String,

    /// <summary>A name with a backslash in it.</summary>
    QualifiedName,

    TemplateStart, TemplateText, TemplateEnd, TemplateBrace, TemplateDollarBrace,

    OpenParenthesis, CloseParenthesis, OpenBracket, CloseBracket, OpenBrace, CloseBrace, AttributeOpen,
    Semicolon, Comma, Colon, DoubleColon, Question, Arrow, NullsafeArrow, DoubleArrow, Ellipsis, Dollar, At, Backslash,

    Plus, Minus, Star, Slash, Percent, Power, Dot, Ampersand, Pipe, Caret, Tilde, Not, ShiftLeft, ShiftRight,
    AndAnd, OrOr, Coalesce, Equal, NotEqual, Identical, NotIdentical, Less, LessEqual, Greater, GreaterEqual, Spaceship,
    Increment, Decrement,

    Assign, PlusAssign, MinusAssign, StarAssign, SlashAssign, PercentAssign, PowerAssign, DotAssign,
    AmpersandAssign, PipeAssign, CaretAssign, ShiftLeftAssign, ShiftRightAssign, CoalesceAssign,

    IntegerCast, FloatCast, StringCast, ArrayCast, ObjectCast, BooleanCast, UnsetCast,

    /// <summary>A plain name. All behind it are words of the language, which may stand as names of members.</summary>
    Name,

    Abstract, And, Array, As, Break, Callable, Case, Catch, Class, Clone, Const, Continue, Declare, Default, Do, Echo, Else, ElseIf,
    Empty, EndDeclare, EndFor, EndForeach, EndIf, EndSwitch, EndWhile, Enum, Eval, Exit, Extends, Final, Finally, Fn, For, Foreach,
    Function,
    Global,
    Goto, HaltCompiler, If, Implements, Include, IncludeOnce, InstanceOf, InsteadOf, Interface, Isset, List, Match, Namespace, New, Or,
    Print,
    Private, Protected, Public, ReadOnly, Require, RequireOnce, Return, Static, Switch, Throw, Trait, Try, Unset, Use, Var,
    While, Xor, Yield,
}
