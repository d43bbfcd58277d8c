using System.Diagnostics;

namespace Tests.Porting.Reading.Oracle;

/// <summary>
/// PHP's own parser, where <c>php</c> and its extension <c>ast</c> are on the machine: a process that is asked file by file.
/// </summary>
internal sealed class PhpAst : IDisposable
{
    private readonly Process _php;

    private PhpAst(Process php) => _php = php;

    /// <summary>Starts PHP; null where it or the extension is missing.</summary>
    public static PhpAst? TryStart()
    {
        try
        {
            using Process question = Start("-r", "exit(extension_loaded('ast') ? 0 : 1);");
            question.WaitForExit();
            return question.ExitCode == 0 ? new PhpAst(Start(Path.Combine(AppContext.BaseDirectory, "Porting", "ast.php"))) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The tree of a file as text; null where PHP refuses the file.</summary>
    public string? Read(string path)
    {
        _php.StandardInput.WriteLine(path);
        _php.StandardInput.Flush();
        string? answer = _php.StandardOutput.ReadLine();
        return answer is null || answer.StartsWith('!') ? null : answer;
    }

    public void Dispose()
    {
        _php.StandardInput.Close();
        if (!_php.WaitForExit(5000))
            _php.Kill();
        _php.Dispose();
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("php", arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
