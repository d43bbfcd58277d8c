using System.Diagnostics;

namespace Compat.Php;

/// <summary>
/// What several names share in PHP: <c>$a = &amp;$b</c>, <c>$list[] = &amp;$x</c>, <c>foreach ($list as &amp;$item)</c>. An array may hold
/// references; copies of the array share them, as in PHP, until only one owner is left. Not safe for changes by several threads at once.
/// </summary>
[DebuggerDisplay("&{Value}")]
public sealed class PhpReference
{
    private object? _value;

    /// <summary>Makes a reference with one owner: the variable that it is made for.</summary>
    /// <param name="value">The value at first. An array becomes a copy.</param>
    public PhpReference(object? value = null) => _value = Php.Copy(value);

    /// <summary>The value. Of an array that is written the reference keeps a copy.</summary>
    public object? Value
    {
        get => _value;
        set => _value = Php.Copy(value);
    }

    /// <summary>How many variables and arrays hold it, as far as that was said.</summary>
    internal int Owners { get; set; } = 1;

    /// <summary>Gives the value to change it in place.</summary>
    /// <returns>The variable behind the reference.</returns>
    public ref object? Variable => ref _value;

    /// <summary>Says that another variable holds it: <c>$a = &amp;$b</c>, or a parameter by reference.</summary>
    /// <returns>The reference.</returns>
    public PhpReference Share()
    {
        Owners++;
        return this;
    }

    /// <summary>Says that the variable that held it holds another one now: <c>$a = &amp;$b</c>.</summary>
    /// <param name="other">The other one, with the variable among its owners.</param>
    /// <returns>The other one.</returns>
    public PhpReference Rebind(PhpReference other)
    {
        Owners--;
        return other;
    }

    /// <summary>Says that a variable no longer holds it: <c>unset($item)</c>, or the end of the variable's function.</summary>
    public void Release() => Owners--;
}
