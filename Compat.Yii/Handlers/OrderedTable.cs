using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Yii.Handlers;

/// <summary>
/// Values by name in the order in which the names came. Adding, finding and removing cost the same however many there are.
/// </summary>
/// <typeparam name="TValue">What has a name.</typeparam>
internal sealed class OrderedTable<TValue> : IEnumerable<KeyValuePair<string, TValue>>
{
    private const int Smallest = 64;

    private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, TValue>>> _nodes = new(StringComparer.Ordinal);
    private readonly LinkedList<KeyValuePair<string, TValue>> _order = new();

    public int Count => _nodes.Count;

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out TValue value)
    {
        bool isFound = _nodes.TryGetValue(name, out LinkedListNode<KeyValuePair<string, TValue>>? node);
        value = isFound ? node!.Value.Value : default;
        return isFound;
    }

    public void Add(string name, TValue value) => _nodes.Add(name, _order.AddLast(KeyValuePair.Create(name, value)));

    public void Remove(string name)
    {
        if (!_nodes.Remove(name, out LinkedListNode<KeyValuePair<string, TValue>>? node))
            return;
        _order.Remove(node);

        // Names may come from outside, many at once: what they took is given back.
        if (_nodes.Capacity > Smallest && _nodes.Count < _nodes.Capacity / 8)
            _nodes.TrimExcess();
    }

    public void Clear()
    {
        _nodes.Clear();
        _nodes.TrimExcess();
        _order.Clear();
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => _order.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
