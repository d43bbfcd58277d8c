namespace Compat.Civi;

/// <summary>
/// The event of <c>hook_civicrm_unhandled_exception</c>. It has properties instead of fields; modules get the exception alone.
/// </summary>
/// <param name="exception">The exception.</param>
/// <param name="request">What was being done.</param>
public sealed class UnhandledExceptionEvent(Exception exception, object? request = null)
    : GenericHookEvent(s_properties, [exception, request], 1, 0, areProperties: true)
{
    private static readonly string[] s_properties = ["exception", "request"];

    /// <summary>The exception.</summary>
    public Exception Exception => (Exception)Read(0)!;

    /// <summary>What was being done.</summary>
    public object? Request => Read(1);
}
