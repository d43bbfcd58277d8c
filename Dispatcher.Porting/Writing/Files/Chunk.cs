using Dispatching.Porting.Writing.Bodies;

namespace Dispatching.Porting.Writing.Files;

/// <summary>
/// A stretch of generated C# in several versions, best first. Where the compiler refuses one, the next is taken; the last one can always be
/// compiled, so every project builds.
/// </summary>
internal sealed class Chunk
{
    private readonly TranslatedBody? _body;
    private readonly int _translated;
    private readonly Func<IReadOnlyList<string>>? _render;
    private IReadOnlyList<string> _versions;

    /// <summary>Makes a chunk.</summary>
    /// <param name="subject">What it is, for the report; null for what is not the plugin's.</param>
    /// <param name="versions">The versions.</param>
    public Chunk(string? subject, params string[] versions)
    {
        Subject = subject;
        _versions = [.. versions.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Makes a chunk with a translated body, of which statements can be left one by one.</summary>
    /// <param name="subject">What it is, for the report; null for what is not the plugin's.</param>
    /// <param name="body">The body.</param>
    /// <param name="translated">How many versions, from the first on, have the body.</param>
    /// <param name="render">Gives the versions.</param>
    public Chunk(string? subject, TranslatedBody body, int translated, Func<IReadOnlyList<string>> render)
    {
        (Subject, _body, _translated, _render) = (subject, body, translated, render);
        _versions = render();
    }

    public string? Subject { get; }

    /// <summary>Whether others stand on it, so that it is the last of its file to be taken back.</summary>
    public bool IsFoundation { get; init; }

    public int Level { get; private set; }

    public string Text => _versions[Level];

    public bool IsLast => Level == _versions.Count - 1;

    /// <summary>The body that it shows; null where there is none, or where it is left.</summary>
    public TranslatedBody? Body => Level < _translated ? _body : null;

    /// <summary>The body that it has, shown or not.</summary>
    public TranslatedBody? OwnBody => _body;

    /// <summary>Takes a humbler version: without the statements that the compiler refuses, else the next one.</summary>
    /// <param name="offsets">Where the compiler refuses it.</param>
    /// <returns>Whether there is one.</returns>
    public bool Degrade(IEnumerable<int> offsets)
    {
        if (Body is { } body)
        {
            string text = Text;
            int[] refused = [.. offsets.Select(offset => body.StatementAt(text, offset)).OfType<int>().Distinct()];
            if (body.Leave(refused))
            {
                _versions = _render!();
                return true;
            }
        }

        string before = Text;
        while (!IsLast)
        {
            Level++;
            if (Text != before)
                return true;
        }

        return false;
    }
}
