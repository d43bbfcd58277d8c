using System.CommandLine;
using System.CommandLine.Parsing;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
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
    private const int Unread = 141;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line's words.</param>
    /// <param name="input">Where events come from when the file is <c>-</c>.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where everything else goes.</param>
    /// <param name="cancellationToken">Ends the run, as Ctrl+C does.</param>
    /// <returns>
    /// 0 where all went well, 1 where a line failed, 2 where the program cannot do what it was told, 130 where it was interrupted, 141
    /// where nobody reads the results any more.
    /// </returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Stream input,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancellationToken = default)
    {
        try
        {
            return await RunCommandAsync(arguments, input, new OutputWriter(output), errors, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (OutputException exception)
        {
            if (exception.IsUnread)
                return Unread;
            await SayAsync(errors, $"The results cannot be written: {exception.Message}").ConfigureAwait(false);
            return Misused;
        }
#pragma warning disable CA1031 // Whatever ends the program is told in a sentence, not by a stack.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await SayAsync(errors, $"The program cannot go on: {Reasons.Of(exception)}").ConfigureAwait(false);
            return Misused;
        }
    }

    private static async Task<int> RunCommandAsync(
        IReadOnlyList<string> arguments, Stream input, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var file = new Argument<string?>("events")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A JSON Lines file, or '-' for standard input; with --list, an event or part of its name. "
                + "Without it, the sample file.",
        };
        var list = new Option<bool>("--list") { Description = "Print who listens to what, in order, with priorities." };
        Option<ListingFormat> format = FormatOption();
        var trace = new Option<bool>("--trace") { Description = "Print a tree of nested dispatches with durations instead of JSON." };
        Option<string> plugins = PluginFolderOption();
        var command = new RootCommand("Loads plugins and runs events through them: {\"event\": \"...\", \"arguments\": {...}}, one a line.")
        {
            file, list, format, trace, plugins,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(list) && given.GetValue(trace))
                given.AddError("'--trace' shows what is dispatched, and '--list' dispatches nothing. Leave one of them out.");
            if (!given.GetValue(list) && given.GetResult(format) is { Implicit: false })
                given.AddError("'--format' is a form of the listing. Give '--list' too, or leave it out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using IHost host = PluginStart.Build(parsed.GetValue(plugins)!, BuildHost);
            foreach (FailedPlugin failed in host.Services.GetRequiredService<PluginReport>().Failed)
                await SayAsync(errors, failed.ToString()).ConfigureAwait(false);
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
        var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
        int code = await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
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
#pragma warning disable CA1031 // Whatever keeps it from serving is told in a sentence, not by a stack.
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
            {
                await SayAsync(errors, $"The host cannot serve at '{options.Urls}': {Reasons.Of(exception)}").ConfigureAwait(false);
                return Misused;
            }
        });
        return serve;
    }

    private static void RefuseNoAddress(OptionResult urls)
    {
        foreach (string url in urls.GetValueOrDefault<string>().Split(';'))
        {
            if (ListeningAddress.Problem(url) is { } problem)
                urls.AddError(problem);
        }
    }

    private static Option<ListingFormat> FormatOption()
    {
        var format = new Option<ListingFormat>("--format")
        {
            Description = "The listing's form: txt, json, xml or md.",
            CustomParser = given =>
            {
                string name = given.Tokens[^1].Value;
                string? known = Enum.GetNames<ListingFormat>().FirstOrDefault(one => one.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (known is not null)
                    return Enum.Parse<ListingFormat>(known);
                given.AddError($"'{name}' is no form of the listing. Give 'txt', 'json', 'xml' or 'md'.");
                return default;
            },
        };
        return format;
    }

    // Where the errors cannot be written either, the exit code says enough.
    private static async Task SayAsync(TextWriter errors, string text)
    {
        try
        {
            await errors.WriteLineAsync(text).ConfigureAwait(false);
        }
        catch (IOException)
        {
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
        Stream input,
        TextWriter output,
        TextWriter errors,
        CancellationToken cancellationToken)
    {
        string path = file ?? Path.Combine(AppContext.BaseDirectory, "events.jsonl");
        try
        {
            await using Stream? events = path == "-" ? null : File.OpenRead(path);
            return await runner.RunAsync(events ?? input, output, asTree, cancellationToken).ConfigureAwait(false) ? 0 : SomeLineFailed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await SayAsync(errors, $"The events in '{path}' cannot be read: {exception.Message}").ConfigureAwait(false);
            return Misused;
        }
    }
}
