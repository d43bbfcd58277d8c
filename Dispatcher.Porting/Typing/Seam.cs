using Dispatching.Porting.Reading;

namespace Dispatching.Porting.Typing;

/// <summary>What the plugin uses of one class of its PHP application, or of its functions: an interface of the host.</summary>
internal sealed class Seam(string subject)
{
    private readonly SortedDictionary<string, SeamMember> _members = new(StringComparer.Ordinal);

    /// <summary>The class's full PHP name; empty for functions of no class.</summary>
    public string Subject => subject;

    public IEnumerable<SeamMember> Members => _members.Values;

    public SeamMember? Find(SeamMemberKind kind, string name) => _members.GetValueOrDefault($"{name.ToLowerInvariant()} {kind}");

    public SeamMember Use(SeamMemberKind kind, string name, Place place)
    {
        string key = $"{name.ToLowerInvariant()} {kind}";
        if (!_members.TryGetValue(key, out SeamMember? member))
            _members.Add(key, member = new SeamMember(kind, name));
        member.Places.Add(place);
        return member;
    }
}

/// <summary>What a member of a seam is in PHP.</summary>
internal enum SeamMemberKind : byte
{
    Method,
    Property,
    Constant,

    /// <summary>A new object.</summary>
    Creation,
}

/// <summary>A member of a seam, with each place that uses it.</summary>
internal sealed class SeamMember(SeamMemberKind kind, string name)
{
    public SeamMemberKind Kind => kind;

    public string Name => name;

    public SortedSet<Place> Places { get; } = [];

    /// <summary>The names of the arguments, as far as any call gives them.</summary>
    public List<string> Arguments { get; } = [];

    /// <summary>How many arguments each call gives at least.</summary>
    public int Fewest { get; set; } = int.MaxValue;
}
