namespace Compat.Mibew;

/// <summary>
/// The arguments of the events of failures: <see cref="Events.ThreadRequestError"/>, <see cref="Events.ThreadCallError"/> and those of
/// users.
/// </summary>
/// <param name="bag">The bag.</param>
public sealed class RequestErrorArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>What was thrown.</summary>
    public Exception? Exception => Get<Exception>("exception");
}
