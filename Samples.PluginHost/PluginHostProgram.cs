using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Loading;
using PluginHost.Systems;
using PluginHost.Web;

namespace PluginHost;

/// <summary>The console program: loads plugins and runs events through them.</summary>
public static class PluginHostProgram
{
    private const int SomeLineFailed = 1;
    private const int Misused = 2;
    private const int Interrupted = 130;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line's words.</param>
    /// <param name="input">Where events come from when the file is <c>-</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where everything else goes.</param>
    /// <param name="cancellationToken">Ends the run, as Ctrl+C does.</param>
    /// <returns>
    /// 0 where all went well, 1 where a line failed, 2 where the program cannot do what it was told, 130 where it was interrupted.
    /// </returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextReader input,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancellationToken = default)
    {
        var file = new Argument<string?>("events")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A JSON Lines file, or '-' for standard input; with --list, an event or part of its name. "
                + "Without it, the sample file.",
        };
        var list = new Option<bool>("--list") { Description = "Print who listens to what, in order, with priorities." };
        var format = new Option<ListingFormat>("--format") { Description = "The listing's form." };
        var trace = new Option<bool>("--trace") { Description = "Print a tree of nested dispatches with durations instead of JSON." };
        Option<string> plugins = PluginFolderOption();
        var command = new RootCommand("Loads plugins and runs events through them: {\"event\": \"...\", \"arguments\": {...}}, one a line.")
        {
            file, list, format, trace, plugins,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using IHost host = PluginStart.Build(parsed.GetValue(plugins)!, BuildHost);
            foreach (FailedPlugin failed in host.Services.GetRequiredService<PluginReport>().Failed)
                await errors.WriteLineAsync(failed.ToString()).ConfigureAwait(false);
            await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
            IEventSystem[] systems = [.. scope.ServiceProvider.GetServices<IEventSystem>()];
            if (!parsed.GetValue(list))
            {
                return await RunEventsAsync(
                    new EventRunner(systems), parsed.GetValue(file), parsed.GetValue(trace), input, output, errors, cancellation)
                    .ConfigureAwait(false);
            }

            Listing.Write(systems, parsed.GetValue(file), parsed.GetValue(format), output, errors);
            return 0;
        });
        command.Subcommands.Add(Serve(errors));
        ParseResult result = command.Parse(arguments);
        int code = await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors }, cancellationToken)
            .ConfigureAwait(false);
        return result.Errors.Count > 0 ? Misused : code;
    }

    private static Command Serve(TextWriter errors)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, several with ';' between them.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var data = new Option<string>("--data")
        {
            Description = "The folder in which the chat keeps its messages.",
            DefaultValueFactory = _ => "data",
        };
        Option<string> plugins = PluginFolderOption();
        urls.Validators.Add(RefuseNoAddress);
        var serve = new Command("serve", "Serves the chat, routes, pages and form by HTTP until it is interrupted.")
        {
            urls, data, plugins,
        };
        serve.SetAction(async (parsed, cancellation) =>
        {
            var options = new WebHostOptions(parsed.GetValue(urls)!, parsed.GetValue(data)!, parsed.GetValue(plugins)!);
            try
            {
                await using WebApplication host = WebHost.Build(options);
                await host.RunAsync(cancellation).ConfigureAwait(false);
                return 0;
            }
            // For a missing certificate ASP.NET Core has no exception of its own.
            catch (Exception exception) when (
                exception is IOException or UnauthorizedAccessException or FormatException or InvalidDataException
                || (exception is InvalidOperationException && options.Urls.Contains("https:", StringComparison.OrdinalIgnoreCase)))
            {
                await errors.WriteLineAsync($"The host cannot serve at '{options.Urls}': {exception.Message}").ConfigureAwait(false);
                return Misused;
            }
        });
        return serve;
    }

    private static void RefuseNoAddress(OptionResult urls)
    {
        foreach (string url in urls.GetValueOrDefault<string>().Split(';'))
        {
            if (!IsAddress(url))
                urls.AddError($"'{url}' is no address to listen at. Give one as in 'http://127.0.0.1:5080'.");
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port <= IPEndPoint.MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Option<string> PluginFolderOption() =>
        new("--plugins") { Description = "The folder from which further plugins are loaded.", DefaultValueFactory = _ => "plugins" };

    private static IHost BuildHost(AllPlugins plugins)
    {
        HostApplicationBuilder host = Host.CreateApplicationBuilder();
        host.Logging.ClearProviders();
        host.ConfigureContainer(new AutofacServiceProviderFactory(), builder => builder.RegisterModule(plugins));
        IHost built = host.Build();

        // Now, so that a plugin whose system cannot be made is named.
        using IServiceScope scope = built.Services.CreateScope();
        _ = scope.ServiceProvider.GetServices<IEventSystem>();
        return built;
    }

    private static async Task<int> RunEventsAsync(
        EventRunner runner,
        string? file,
        bool asTree,
        TextReader input,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancellationToken)
    {
        string path = file ?? Path.Combine(AppContext.BaseDirectory, "events.jsonl");
        try
        {
            using TextReader? events = path == "-" ? null : File.OpenText(path);
            return await runner.RunAsync(events ?? input, output, asTree, cancellationToken).ConfigureAwait(false) ? 0 : SomeLineFailed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The events in '{path}' cannot be read: {exception.Message}").ConfigureAwait(false);
            return Misused;
        }
    }
}
