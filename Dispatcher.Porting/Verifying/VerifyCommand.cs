using System.CommandLine;
using System.Text;
using Dispatching.PhpWorker;

namespace Dispatching.Porting.Verifying;

/// <summary>The command <c>verify</c>.</summary>
internal static class VerifyCommand
{
    private const int Different = 1;
    private const int BadInput = 2;

    public static Command Make(TextWriter output, TextWriter error)
    {
        var path = new Argument<string>("plugin") { Description = "The plugin: a PHP file or a folder." };
        var events = new Option<string>("--events")
        {
            Description = "The events, as JSON, one a line: {\"event\": \"name\", \"arguments\": {…}}.",
            Required = true,
        };
        var seams = new Option<string?>("--seams") { Description = "What the PHP application answers, as JSON." };
        var php = new Option<string?>("--php") { Description = "The program php; else the one on the PATH." };
        var system = new Option<PluginSystem?>("--system") { Description = "The system that the plugin is for, where the guess is wrong." };
        var command = new Command("verify", "Dispatches events to a plugin in PHP and to its translation, and compares.")
        {
            path, events, seams, php, system,
        };
        command.SetAction(parsed =>
        {
            try
            {
                return Run(
                    parsed.GetRequiredValue(path), parsed.GetRequiredValue(events), parsed.GetValue(seams), parsed.GetValue(php),
                    parsed.GetValue(system), output);
            }
            catch (Exception exception) when (exception is VerifyException or PortingException or PhpPluginException
                or ArgumentException or IOException or UnauthorizedAccessException)
            {
                error.WriteLine(exception.Message);
                return BadInput;
            }
        });
        return command;
    }

    private static int Run(string path, string eventsPath, string? seamsPath, string? php, PluginSystem? system, TextWriter output)
    {
        IReadOnlyList<GivenEvent> events = GivenEvent.Read(eventsPath);
        SeamAnswers answers = SeamAnswers.Read(seamsPath);
        PortedPlugin ported = PluginPort.Read(path, new PluginPortOptions { System = system });
        DirectoryInfo folder = Directory.CreateTempSubdirectory("dispatcher-port-");
        try
        {
            string bootstrap = Path.Combine(folder.FullName, "seams.php");
            File.WriteAllText(bootstrap, SeamBootstrap.Write(ported.Report.Seams, answers), new UTF8Encoding(false));
            var printed = new StringBuilder();
            var options = new PhpPluginOptions { Php = php, Bootstrap = bootstrap, Output = text => printed.Append(text) };
            using Stage inPhp = Stage.Of(ported.Report.System, null, builder => builder.RegisterPhpPlugin(path, options));
            using var translation = new TranslatedPlugin(ported);
            using Stage here = HereOf(ported, translation, answers);
            var verification = new Verification(ported.Report, inPhp, here, () => TakeAll(printed), output);
            printed.Clear();
            return verification.Run(events, inPhp.Listeners) ? 0 : Different;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Stage HereOf(PortedPlugin ported, TranslatedPlugin translation, SeamAnswers answers)
    {
        try
        {
            return Stage.Of(
                ported.Report.System, translation, builder => translation.Register(builder, ported.Report, answers));
        }
        catch (Exception exception) when (exception.GetBaseException() is NotImplementedException left)
        {
            throw new VerifyException($"The translation cannot be started: {left.Message}", exception);
        }
    }

    private static string TakeAll(StringBuilder printed)
    {
        string text = printed.ToString();
        printed.Clear();
        return text;
    }
}
