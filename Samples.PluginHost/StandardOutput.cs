using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace PluginHost;

/// <summary>The process's standard output.</summary>
internal static class StandardOutput
{
    /// <summary>Opens it so that who writes is told when nobody reads any more.</summary>
    /// <returns>The stream. It need not be closed.</returns>
    [SuppressMessage(
        "Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller has it until the process ends.")]
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        try
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            // The console's stream says nothing of a broken pipe; in a file it alone goes on where others have written.
            return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Closed, or not for writing: the console's stream copes.
            return Console.OpenStandardOutput();
        }
    }
}
