namespace Compat.Moss;

/// <summary>What the kernel fires around a controller, in this order.</summary>
public static class KernelEvents
{
    /// <summary>A request was received. A response from a listener is sent at once.</summary>
    public const string Request = "kernel.request";

    /// <summary>A route was found.</summary>
    public const string Route = "kernel.route";

    /// <summary>The controller is about to be called. A response from a listener is sent instead.</summary>
    public const string Controller = "kernel.controller";

    /// <summary>The controller has responded; the response is the subject, and what a listener gives back takes its place.</summary>
    public const string Response = "kernel.response";

    /// <summary>A response is about to be sent, from any source; it is the subject, and the result of a listener replaces it.</summary>
    public const string Send = "kernel.send";

    /// <summary>A <see cref="ForbiddenException"/> was thrown: it is the subject.</summary>
    public const string Forbidden = "kernel.403";

    /// <summary>A <see cref="NotFoundException"/> was thrown: it is the subject.</summary>
    public const string NotFound = "kernel.404";

    /// <summary>Any other exception was thrown: it is the subject.</summary>
    public const string Error = "kernel.500";
}
