namespace Dispatching.Messenger.Wire;

/// <summary>The types that may come in and go out, and no others: what a header names is never looked for in the program.</summary>
internal sealed class MessageTypes
{
    private readonly Dictionary<Type, MessageType> _byClass = [];
    private readonly Dictionary<string, MessageType> _byName = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The class has another name, or the name another class.</exception>
    public void Add(MessageType type)
    {
        if (_byClass.TryGetValue(type.Class, out MessageType? known) && known != type && known.Name != type.Name)
            throw new ArgumentException($"The class '{type.Class}' is '{known.Name}' already, and cannot be '{type.Name}'.", nameof(type));
        if (_byName.TryGetValue(type.Name, out known) && known.Class != type.Class)
            throw new ArgumentException($"The name '{type.Name}' is that of '{known.Class}' already, not of '{type.Class}'.", nameof(type));
        _byClass[type.Class] = type;
        _byName[type.Name] = type;
    }

    public MessageType? Find(string name) => _byName.GetValueOrDefault(name);

    public MessageType? Find(Type type) => _byClass.GetValueOrDefault(type);
}
