using Compat.Comodojo.Hooks;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo;

/// <summary>Has services made, and makes results of what they give or throw.</summary>
internal sealed class ServiceRunner(ComodojoOptions options, Func<Type, ServiceLease> services, ILogger logger)
{
    public ServiceLease Lease(Type type) => services(type);

    private const string NoService = "Cannot run service";

    /// <param name="request">The request.</param>
    /// <param name="route">The service's.</param>
    /// <param name="isAwaited">Whether somebody awaits the result.</param>
    /// <param name="cancellationToken">For services that are awaited.</param>
    /// <exception cref="InvalidOperationException">The service must be awaited. Its method was not called.</exception>
    public async ValueTask<IObjectResult> RunAsync(
        ObjectRequest request, ObjectRoute route, bool isAwaited, CancellationToken cancellationToken)
    {
        try
        {
            ServiceLease lease = services(route.ServiceClass ?? throw new ServiceException(NoService));
            if (isAwaited)
            {
                await using (lease.ConfigureAwait(true))
                {
                    ComodojoService awaited = Prepare(lease, request);
                    ServiceMethod one = awaited.Find(request.Method);
                    string? content = one.IsAsynchronous ? await one.ServeAsync(cancellationToken).ConfigureAwait(true) : one.Serve();
                    return Success(awaited, route, content);
                }
            }

            using (lease)
            {
                ComodojoService service = Prepare(lease, request);
                ServiceMethod method = service.Find(request.Method);
                if (!method.IsAsynchronous)
                    return Success(service, route, method.Serve());
            }
        }
        catch (ServiceException exception)
        {
            return Failure(route, exception, exception.StatusCode).AddHeaders(exception.Headers).AddHeaders(route.Headers);
        }
        catch (Exception exception) when (Walk.IsPassedOver(exception))
        {
            return Failure(route, exception, 500).AddHeaders(route.Headers);
        }

        throw new InvalidOperationException(
            $"The service '{route.Service}' is asynchronous for '{request.Method}', so it must be awaited. It was not called."
            + " Use DispatchAsync or RunAsync.");
    }

    private ComodojoService Prepare(ServiceLease lease, ObjectRequest request)
    {
        if (lease.Service is not ComodojoService service)
            throw new ServiceException(NoService);
        service.Request = request;
        service.Setup();
        return options.SupportedMethods.Contains(request.Method, StringComparer.Ordinal)
            ? service
            : throw ServiceException.Allowing(405, options.SupportedMethods);
    }

    private static ObjectSuccess Success(ComodojoService service, ObjectRoute route, string? content) =>
        new ObjectSuccess().SetService(route.Service).SetStatusCode(service.StatusCode)
            .SetContent(content).SetContentType(service.ContentType).SetCharset(service.Charset)
            .AddHeaders(service.Headers).AddHeaders(route.Headers);

    private ObjectError Failure(ObjectRoute route, Exception exception, int statusCode)
    {
        ObjectError error = new ObjectError().SetService(route.Service).SetStatusCode(statusCode).SetContent(exception.Message);

        // What a client did wrong is no failure of the service, and anybody can do it as often as they like.
        if (error.StatusCode is < 500 or 501)
            HookLog.ServiceRefused(logger, route.Service, error.StatusCode, exception.Message);
        else
            HookLog.ServiceFailed(logger, exception, route.Service, error.StatusCode);
        return error;
    }
}
