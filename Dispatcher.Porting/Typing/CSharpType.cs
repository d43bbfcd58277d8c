namespace Dispatching.Porting.Typing;

/// <summary>A type as C# writes it.</summary>
/// <param name="Text">The type, with a <c>?</c> where it may be null.</param>
internal sealed record CSharpType(string Text)
{
    public static CSharpType Anything { get; } = new("object?");

    public static CSharpType Void { get; } = new("void");

    public bool IsNullable => Text.EndsWith('?');

    public bool IsAnything => Text == "object?";

    public CSharpType OrNull => IsNullable || Text == "void" ? this : new CSharpType(Text + "?");
}
