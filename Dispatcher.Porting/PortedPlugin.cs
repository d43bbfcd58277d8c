using System.Text;
using Dispatching.Porting.Writing;

namespace Dispatching.Porting;

/// <summary>A plugin as a C# project in memory.</summary>
public sealed class PortedPlugin
{
    private readonly string _source;
    private readonly IReadOnlyList<string> _projects;

    internal PortedPlugin(
        string source, string name, IReadOnlyList<string> projects, IReadOnlyDictionary<string, string> files, PortReport report)
    {
        _source = source;
        _projects = projects;
        Name = name;
        Files = files;
        Report = report;
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>
    /// The texts of the files by their paths, without the project file: that says where the adapters are, seen from its folder.
    /// </summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>What was found, done and left.</summary>
    public PortReport Report { get; }

    /// <summary>Writes the project into a folder.</summary>
    /// <param name="folder">The folder; it is made where it is not there.</param>
    /// <param name="overwrite">Whether files that are there already are replaced.</param>
    /// <exception cref="PortingException">
    /// The folder is inside of the plugin, or has files of these names and <paramref name="overwrite"/> is false; nothing was written.
    /// </exception>
    public void WriteTo(string folder, bool overwrite = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        string target = Path.GetFullPath(folder);
        string inside = Path.TrimEndingDirectorySeparator(_source) + Path.DirectorySeparatorChar;
        if ((target + Path.DirectorySeparatorChar).StartsWith(inside, StringComparison.Ordinal))
            throw new PortingException($"The folder '{target}' is inside of the plugin '{_source}'. Choose one outside of it.");
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string path, string text) in Files)
            texts[path] = text;
        texts[$"{Name}.csproj"] = ProjectFiles.Project(_projects, Checkout.RelativeTo(target));
        string[] there = [.. texts.Keys.Where(path => File.Exists(Path.Combine(target, path)))];
        if (there.Length > 0 && !overwrite)
        {
            throw new PortingException(
                $"The folder '{target}' has {there.Length} of these files already, '{there[0]}' among them. "
                + "Choose another folder, or replace them with --force.");
        }

        Directory.CreateDirectory(target);
        foreach ((string path, string text) in texts)
            File.WriteAllText(Path.Combine(target, path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
