namespace Dispatching.PhpWorker.Processes;

/// <summary>Finds the program <c>php</c>.</summary>
internal static class PhpProgram
{
    /// <summary>The oldest version that the worker runs on.</summary>
    public const string Oldest = "7.4";

    /// <summary>The path of PHP.</summary>
    /// <param name="given">What was given; null to look on the PATH.</param>
    /// <param name="path">The PATH.</param>
    /// <exception cref="PhpPluginException">There is none.</exception>
    public static string Find(string? given, string? path)
    {
        if (given is not null)
        {
            return File.Exists(given) ? given : throw new PhpPluginException(
                PhpFailure.NoPhp,
                $"PHP is not at '{given}'. Name the program 'php' of PHP {Oldest} or newer in '{nameof(PhpPluginOptions.Php)}'.");
        }

        string program = OperatingSystem.IsWindows() ? "php.exe" : "php";
        return (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists)
            ?? throw new PhpPluginException(
                PhpFailure.NoPhp,
                $"There is no '{program}' on the PATH. Install PHP {Oldest} or newer for the command line, or name it in "
                + $"'{nameof(PhpPluginOptions.Php)}'.");
    }
}
