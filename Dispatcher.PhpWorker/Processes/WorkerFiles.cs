using System.Reflection;

namespace Dispatching.PhpWorker.Processes;

/// <summary>The worker's PHP files, in a folder of this process's own until it is disposed.</summary>
internal sealed class WorkerFiles : IDisposable
{
    private readonly DirectoryInfo _folder;

    public WorkerFiles()
    {
        _folder = Directory.CreateTempSubdirectory("dispatcher-php-");
        var assembly = Assembly.GetExecutingAssembly();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            string path = Path.Combine(_folder.FullName, name.Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using Stream source = assembly.GetManifestResourceStream(name)!;
            using FileStream target = File.Create(path);
            source.CopyTo(target);
        }
    }

    /// <summary>The file that PHP begins with.</summary>
    public string Start => Path.Combine(_folder.FullName, "start.php");

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody has one open, or it is gone: the system's cleaning of its temporary files does the rest.
        }
    }
}
