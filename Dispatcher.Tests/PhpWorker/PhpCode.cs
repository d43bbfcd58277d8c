using Dispatching.PhpWorker;

namespace Tests.PhpWorker;

/// <summary>A plugin of PHP in a folder of its own, which goes with it.</summary>
internal sealed class PhpCode : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("php-code-");

    public PhpCode(string code, string name = "plugin.php")
    {
        string program = OperatingSystem.IsWindows() ? "php.exe" : "php";
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program))))
            Assert.Inconclusive("PHP is not on the PATH: nothing can be run in it.");
        FilePath = Path.Combine(_folder.FullName, name);
        File.WriteAllText(FilePath, "<?php\n" + code);
    }

    public string FilePath { get; }

    /// <summary>A plugin whose functions listen to Symfony's events of their names.</summary>
    public static PhpCode OfListeners(params string[] functions) => new(
        """
        use Symfony\Component\EventDispatcher\EventDispatcher;
        use Symfony\Component\EventDispatcher\GenericEvent;

        """ + string.Join('\n', functions.Select(function =>
        {
            string name = function[..function.IndexOf('(', StringComparison.Ordinal)];
            return $"function {function}\nEventDispatcher::instance()->addListener('{name}', '{name}');";
        })));

    public PhpPlugin Load(PhpPluginOptions? options = null, Action<string>? onLog = null) =>
        PhpPlugin.Load(FilePath, options ?? new PhpPluginOptions(), new CallingLogger(onLog ?? (static _ => { })));

    public void Dispose() => _folder.Delete(recursive: true);
}
