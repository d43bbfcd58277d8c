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

    public void Add(string text) => _chunks.Add(new Chunk(null, text));

    public void Add(Chunk chunk) => _chunks.Add(chunk);

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
        var text = new StringBuilder();
        foreach (Chunk chunk in _chunks)
            text.Append(chunk.Text);
        return text.ToString();
    }

    /// <summary>The chunk that holds an offset of what <see cref="Render"/> gives.</summary>
    public Chunk ChunkAt(int offset)
    {
        int end = 0;
        foreach (Chunk chunk in _chunks)
        {
            end += chunk.Text.Length;
            if (offset < end)
                return chunk;
        }

        return _chunks[^1];
    }
}
