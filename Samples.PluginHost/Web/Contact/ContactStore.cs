namespace PluginHost.Web.Contact;

/// <summary>Keeps the last who wrote, in memory. Safe for use by several threads at once.</summary>
/// <param name="capacity">How many; the oldest makes room.</param>
internal sealed class ContactStore(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<ContactRecord> _records = new();
    private long _last;

    public IReadOnlyList<ContactRecord> Records
    {
        get
        {
            lock (_gate)
                return [.. _records];
        }
    }

    public ContactRecord Create(IReadOnlyDictionary<string, string> values)
    {
        lock (_gate)
        {
            var record = new ContactRecord(++_last, values);
            if (_records.Count >= capacity)
                _records.Dequeue();
            _records.Enqueue(record);
            return record;
        }
    }
}
