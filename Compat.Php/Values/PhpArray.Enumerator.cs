using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

public sealed partial class PhpArray
{
    /// <summary>Goes through the elements that an array had when the loop began.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "An enumerator belongs to its collection.")]
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Nobody compares loops.")]
    public struct Enumerator : IEnumerator<PhpEntry>
    {
        private PhpTable? _table;
        private int _place;

        internal Enumerator(PhpTable table)
        {
            _table = table;
            _place = -1;
            table.AddOwner();
        }

        /// <inheritdoc/>
        public readonly PhpEntry Current => new(_table!.KeyAt(_place), Plain(_table.ValueAt(_place)), isHeld: true);

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_table is not { } table)
                return false;
            _place = table.Forward(_place + 1);
            return _place < table.Used;
        }

        /// <inheritdoc/>
        public void Reset() => _place = -1;

        /// <inheritdoc/>
        public void Dispose()
        {
            _table?.RemoveOwner();
            _table = null;
        }
    }
}
