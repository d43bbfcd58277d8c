using System.Text;

namespace Dispatching.Porting.Writing.Files;

/// <summary>A file that is written, made of chunks.</summary>
/// <param name="path">The path in the project, with slashes.</param>
internal sealed class GeneratedFile(string path)
{
    private readonly List<Chunk> _chunks = [];

    public string Path => path;

    public IReadOnlyList<Chunk> Chunks => _chunks;

    public bool IsCSharp => path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>The compiler's warnings of what PHP allows in bodies.</summary>
    private readonly SortedSet<string> _tolerated = new(StringComparer.Ordinal);

    public void Add(string text) => _chunks.Add(new Chunk(null, text));

    public void Add(Chunk chunk) => _chunks.Add(chunk);

    private string Beginning => _tolerated.Count == 0 ? ""
        : $"#pragma warning disable {string.Join(", ", _tolerated)} // PHP allows what the compiler warns of here.\n";

    /// <summary>Has a warning of the compiler left out.</summary>
    public bool Tolerate(string warning) => _tolerated.Add(warning);

    /// <summary>Whether nothing of the file could be compiled: it is a comment then.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>Makes the whole file a comment.</summary>
    public bool GiveUp()
    {
        if (IsGivenUp)
            return false;
        IsGivenUp = true;
        return true;
    }

    public string Render()
    {
        if (IsGivenUp)
            return CodeText.Comment("This could not be declared in C#:\n" + string.Concat(_chunks.Select(chunk => chunk.Text)), "");
        var text = new StringBuilder(Beginning);
        foreach (Chunk chunk in _chunks)
            text.Append(chunk.Text);
        return text.ToString();
    }

    /// <summary>The chunk that holds an offset of what <see cref="Render"/> gives, and the offset in it.</summary>
    public (Chunk Chunk, int Offset) ChunkAt(int offset)
    {
        int start = Beginning.Length;
        foreach (Chunk chunk in _chunks)
        {
            if (offset < start + chunk.Text.Length)
                return (chunk, offset - start);
            start += chunk.Text.Length;
        }

        return (_chunks[^1], 0);
    }
}
