using System.Text;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reporting;
using Dispatching.Porting.Writing;

namespace Dispatching.Porting;

/// <summary>Ports PHP plugins to C# projects. Its methods may be called on any thread.</summary>
public static class PluginPort
{
    /// <summary>Reads a plugin and makes the C# project of it in memory. Nothing is written.</summary>
    /// <param name="path">A PHP file, a folder with PHP files, or a zip archive of one.</param>
    /// <param name="options">What to take it for, and how to call the project; null for what the plugin says itself.</param>
    /// <param name="progress">Is told of each file that was read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The project, with the report of what was found, done and left.</returns>
    /// <exception cref="PortingException">The plugin cannot be ported at all; the message says why.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PortedPlugin Read(
        string path, PluginPortOptions? options = null, IProgress<PortingProgress>? progress = null, CancellationToken cancellationToken =
            default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new PluginPortOptions();
        IReadOnlyList<SourceText> sources = PluginFiles.Read(path);
        var files = new List<PhpFile>(sources.Count);
        foreach (SourceText source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(PhpFile.Read(source));
            progress?.Report(new PortingProgress(source.Path, files.Count, sources.Count));
        }

        var plugin = new PluginTree(files);
        Findings findings = PluginFinder.Find(plugin, options.System);
        string name =
            ProjectName(options.Name ?? PluginFiles.NameOf(path));
        WrittenProject written = ProjectWriter.Write(name, plugin, findings);
        PortReport report = ReportMaker.Make(written);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Writing.Files.GeneratedFile file in written.Files)
            texts[file.Path] = file.IsCSharp ? CodeLayout.Of(file.Render()).Replace("\n\n}\n", "\n}\n", StringComparison.Ordinal)
                : file.Render();
        foreach ((string file, string text) in ProjectFiles.Fences())
            texts[file] = text;
        texts["PORT.md"] = MarkdownReport.Write(report);
        texts["port.json"] = JsonReport.Write(report);
        return new PortedPlugin(Path.GetFullPath(path), name, written.Plan.Words.Projects, texts, report);
    }

    private static string ProjectName(string text)
    {
        var name = new StringBuilder();
        foreach (string part in text.Split('.', StringSplitOptions.RemoveEmptyEntries))
            name.Append(name.Length == 0 ? "" : ".").Append(CSharpNames.Pascal(part));
        return name.Length == 0 ? "Plugin" : name.ToString();
    }
}
