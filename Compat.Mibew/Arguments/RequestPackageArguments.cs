namespace Compat.Mibew;

/// <summary>
/// The arguments of the events of packages: <see cref="Events.ThreadRequestReceived"/>, <see cref="Events.ThreadResponseReceived"/> and
/// those of users.
/// </summary>
/// <param name="bag">The bag.</param>
public sealed class RequestPackageArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The package. Of a request, what is here afterwards is worked on; of a response, nothing is read back.</summary>
    public IDictionary<string, object?> Package
    {
        get => Get<IDictionary<string, object?>>("package") ?? Own<Dictionary<string, object?>>("package");
        set => Set("package", value);
    }
}
