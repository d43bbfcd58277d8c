namespace Dispatching.Porting.Writing;

/// <summary>The names of one scope of C#: each is given once, a clash gets a suffix that says what it is, then a number.</summary>
internal sealed class NameTable
{
    private readonly HashSet<string> _taken;

    public NameTable(params IEnumerable<string> taken)
        : this(taken, StringComparer.Ordinal)
    {
    }

    public NameTable(IEnumerable<string> taken, StringComparer comparer) => _taken = new HashSet<string>(taken, comparer);


    public string Take(string name, string suffix)
    {
        if (_taken.Add(name))
            return name;
        string longer = name.StartsWith('@') ? name : name + suffix;
        if (_taken.Add(longer))
            return longer;
        for (int number = 2; ; number++)
        {
            if (_taken.Add($"{longer}{number}"))
                return $"{longer}{number}";
        }
    }
}
