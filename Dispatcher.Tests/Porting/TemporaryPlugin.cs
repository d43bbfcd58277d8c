using Dispatching.Porting;

namespace Tests.Porting;

/// <summary>A plugin of a few files that are written for one test.</summary>
internal sealed class TemporaryPlugin : IDisposable
{
    public TemporaryPlugin(params (string Path, string Php)[] files)
    {
        foreach ((string path, string php) in files)
        {
            string full = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, php.StartsWith("<?php", StringComparison.Ordinal) ? php : "<?php\n" + php);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("plugin").FullName;

    /// <summary>Ports one file of that text, as a project of the name 'Sample'.</summary>
    public static PortedPlugin Port(string php, string name = "Sample")
    {
        using var plugin = new TemporaryPlugin(("sample.php", php));
        return PluginPort.Read(plugin.Folder, new PluginPortOptions { Name = name });
    }

    /// <summary>The registrations of one file of that text, each as event, listener and priority.</summary>
    public static string[] Registrations(string php) =>
        [.. Port(php).Report.Registrations.Select(found => $"{found.Event} {found.Listener} {found.Priority}")];

    /// <summary>What of a file of that text could not be declared in C#.</summary>
    public static string[] Lost(string php) =>
        [.. Port(php).Report.Members.Where(member => member.CSharp is null).Select(member => member.Php)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
