using System.CommandLine;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reporting;

namespace Dispatching.Porting;

/// <summary>The program: reads a plugin, and says what it registers and what cannot be read of it.</summary>
public static class PortingProgram
{
    private const int Unread = 1;
    private const int Refused = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">The output for the report.</param>
    /// <param name="errors">The output for what went wrong.</param>
    /// <returns>0; 1 where something cannot be read; 2 where the command line or the plugin is refused.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var plugin = new Argument<string>("plugin") { Description = "A PHP file, or a folder of them." };
        var system = new Option<PluginSystem?>("--system") { Description = "The system that the plugin is for, where the guess is wrong." };
        var json = new Option<bool>("--json") { Description = "Report as JSON, for programs." };
        var command = new RootCommand("Reads a PHP plugin and says what it registers.") { plugin, system, json };
        command.SetAction(parsed =>
        {
            try
            {
                PluginTree tree = Read(parsed.GetRequiredValue(plugin));
                Findings findings = PluginFinder.Find(tree, parsed.GetValue(system));
                if (parsed.GetValue(json))
                    FindingsReport.WriteJson(tree, findings, output);
                else
                    FindingsReport.WriteText(tree, findings, output);
                return tree.Files.Any(file => file.Errors.Count > 0) ? Unread : 0;
            }
            catch (PortingException exception)
            {
                errors.WriteLine(exception.Message);
                return Refused;
            }
        });

        ParseResult result = command.Parse(args);
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return result.Errors.Count > 0 ? Refused : code;
    }

    /// <exception cref="PortingException">There is no such file or folder, it holds no PHP, or a file is no text.</exception>
    private static PluginTree Read(string path)
    {
        bool isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
            throw new PortingException($"There is no file or folder '{path}'. Name the plugin's.");
        string[] paths = isFolder
            ? [.. Directory.EnumerateFiles(path, "*.php", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [path];
        if (paths.Length == 0)
            throw new PortingException($"The folder '{path}' holds no file that ends in '.php'. Name the folder of the plugin's PHP.");
        string root = isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        try
        {
            return new PluginTree([
                .. paths.Select(file => PhpFile.Read(
                    SourceDecoder.Decode(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file)))),
            ]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PortingException($"The plugin '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
