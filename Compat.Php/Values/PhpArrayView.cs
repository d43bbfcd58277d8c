using System.Diagnostics;

namespace Compat.Php;

/// <summary>What a debugger shows of an array.</summary>
internal sealed class PhpArrayView(PhpArray array)
{
    /// <summary>The elements.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public PhpArrayViewItem[] Items { get; } = [.. array.Select(entry => new PhpArrayViewItem(entry.Key.ToString(), entry.Value))];
}

/// <summary>An element as a debugger shows it.</summary>
[DebuggerDisplay("{Value}", Name = "[{Key}]")]
internal sealed record PhpArrayViewItem(string Key, object? Value);
