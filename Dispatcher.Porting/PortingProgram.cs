using System.CommandLine;
using Dispatching.Porting.Reporting;

namespace Dispatching.Porting;

/// <summary>The program <c>dispatcher-port</c>.</summary>
public static class PortingProgram
{
    private const int FilesThatTakeLong = 200;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The arguments of the command line.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="error">Takes its errors and progress.</param>
    /// <returns>
    /// 0, or 1 where the plugin was not ported; <c>verify</c> gives 1 where PHP and the translation differ, and 2 where it was given what
    /// cannot be used.
    /// </returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var path = new Argument<string>("plugin") { Description = "The plugin: a PHP file, a folder, or a zip archive." };
        var folder =
            new Option<string?>("--output", "-o") { Description = "The folder of the C# project; its name becomes the project's." };
        var system = new Option<PluginSystem?>("--system") { Description = "The system that the plugin is for, where the guess is wrong." };
        var check = new Option<bool>("--check") { Description = "Reports, and writes nothing." };
        var json = new Option<bool>("--json") { Description = "Prints the report as JSON." };
        var force = new Option<bool>("--force") { Description = "Replaces files that are there already." };
        var command = new RootCommand("Makes a C# project that builds of a PHP plugin.") { path, folder, system, check, json, force };
        command.SetAction(parsed =>
        {
            try
            {
                string source = parsed.GetRequiredValue(path);
                string target = parsed.GetValue(folder) ?? Default(source);
                var options = new PluginPortOptions { System = parsed.GetValue(system), Name = Path.GetFileName(Path.GetFullPath(target)) };
                PortedPlugin plugin = PluginPort.Read(source, options, new Progress(error));
                if (!parsed.GetValue(check))
                    plugin.WriteTo(target, parsed.GetValue(force));
                output.Write(parsed.GetValue(json) ? plugin.Files["port.json"] : MarkdownReport.Summary(plugin.Report));
                foreach (string problem in plugin.Report.Errors)
                    error.WriteLine(problem);
                if (!parsed.GetValue(check) && !parsed.GetValue(json))
                    output.WriteLine($"{Path.Combine(target, "PORT.md")} says what is left. Next: dotnet build {Quoted(target)}");
                return 0;
            }
            catch (Exception exception) when (exception is PortingException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine(exception.Message);
                return 1;
            }
        });
        command.Add(Verifying.VerifyCommand.Make(output, error));
        return command.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static string Default(string source) =>
        Writing.CSharpNames.Pascal(Reading.PluginFiles.NameOf(source));

    /// <summary>Tells of every two hundredth file, so that a large folder is seen to be read.</summary>
    private sealed class Progress(TextWriter error) : IProgress<PortingProgress>
    {
        public void Report(PortingProgress value)
        {
            if (value.Done % FilesThatTakeLong == 0)
                error.WriteLine($"{value.Done} of {value.Total} files read");
        }
    }
}
