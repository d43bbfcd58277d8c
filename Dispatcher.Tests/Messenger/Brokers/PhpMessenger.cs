using System.ComponentModel;
using System.Diagnostics;

namespace Tests.Messages.Brokers;

/// <summary>PHP with Symfony's own Messenger.</summary>
internal static class PhpMessenger
{
    private const string Needed = "php-cli php-symfony-messenger php-symfony-redis-messenger php-symfony-amqp-messenger php-redis php-amqp "
        + "php-symfony-serializer php-symfony-property-access php-symfony-property-info php-symfony-event-dispatcher php-symfony-console "
        + "php-symfony-dependency-injection";

    private static readonly Lazy<Task<bool>> s_isThere = new(IsThereAsync);

    /// <summary>Runs the script, and gives what it has said, a line for each message.</summary>
    public static async Task<string[]> RunAsync(params string[] arguments)
    {
        if (!await s_isThere.Value)
            Assert.Inconclusive($"PHP with Symfony's Messenger is not on this machine. On Debian: apt-get install {Needed}");
        (int code, string output, string errors) = await StartAsync(
            [Path.Combine(AppContext.BaseDirectory, "Messenger", "Php", "messenger.php"), .. arguments]);
        Assert.AreEqual(0, code, $"{output}\n{errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<bool> IsThereAsync()
    {
        try
        {
            const string asks = """
                $parts = 'Messenger Messenger/Bridge/Redis Messenger/Bridge/Amqp Serializer PropertyAccess PropertyInfo EventDispatcher';
                foreach (explode(' ', "$parts Console DependencyInjection") as $part) {
                    if (!@include_once "Symfony/Component/$part/autoload.php") { exit(1); }
                }
                exit(extension_loaded('redis') && extension_loaded('amqp') ? 0 : 1);
                """;
            return (await StartAsync(["-r", asks])).Code == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Code, string Output, string Errors)> StartAsync(string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("php", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Soon.Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (-1, await output, $"It did not end in {Soon.Limit}. {await errors}");
        }

        return (process.ExitCode, await output, await errors);
    }
}
