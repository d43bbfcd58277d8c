using System.CommandLine;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins.Example;
using PluginHost.Plugins.Priorities;

namespace PluginHost;

/// <summary>The console program: loads plugins and runs events through them.</summary>
public static class PluginHostProgram
{
    private const int SomeLineFailed = 1;
    private const int Misused = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line's words.</param>
    /// <param name="input">Where events come from when the file is <c>-</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where everything else goes.</param>
    /// <returns>0 where all went well, 1 where a line failed, 2 where the program cannot do what it was told.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter errors)
    {
        var file = new Argument<string?>("events") { Arity = ArgumentArity.ZeroOrOne, Description = "A JSON Lines file, or '-' for standard input; with --list, an event or part of its name. Without it, the sample file." };
        var list = new Option<bool>("--list") { Description = "Print who listens to what, in order, with priorities." };
        var format = new Option<ListingFormat>("--format") { Description = "The listing's form." };
        var command = new RootCommand("Loads plugins and runs events through them: {\"event\": \"...\", \"arguments\": {...}}, one a line.") { file, list, format };
        command.SetAction(parsed =>
        {
            using IHost host = BuildHost();
            using IServiceScope scope = host.Services.CreateScope();
            if (!parsed.GetValue(list))
                return RunEvents(scope.ServiceProvider.GetRequiredService<IEventDispatcher>(), parsed.GetValue(file), input, output, errors);
            Listing.Write(scope.ServiceProvider.GetRequiredService<IListenerIntrospection>(), parsed.GetValue(file), parsed.GetValue(format), output, errors);
            return 0;
        });
        ParseResult result = command.Parse(arguments);
        int code = result.Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return result.Errors.Count > 0 ? Misused : code;
    }

    private static IHost BuildHost()
    {
        HostApplicationBuilder host = Host.CreateApplicationBuilder();
        host.Logging.ClearProviders();
        host.ConfigureContainer(new AutofacServiceProviderFactory(), builder =>
        {
            builder.RegisterModule<DispatcherModule>();
            builder.RegisterModule<ExamplePlugin>();
            builder.RegisterModule<PrioritiesPlugin>();
        });
        return host.Build();
    }

    private static int RunEvents(IEventDispatcher dispatcher, string? file, TextReader input, TextWriter output, TextWriter errors)
    {
        var runner = new EventRunner(dispatcher);
        if (file == "-")
            return runner.Run(input, output, CancellationToken.None) ? 0 : SomeLineFailed;
        string path = file ?? Path.Combine(AppContext.BaseDirectory, "events.jsonl");
        try
        {
            using StreamReader events = File.OpenText(path);
            return runner.Run(events, output, CancellationToken.None) ? 0 : SomeLineFailed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The events in '{path}' cannot be read: {exception.Message}");
            return Misused;
        }
    }
}
