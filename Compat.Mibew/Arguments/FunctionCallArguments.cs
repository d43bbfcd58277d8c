namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ThreadFunctionCall"/> and <see cref="Events.UsersFunctionCall"/>.</summary>
/// <param name="bag">The bag.</param>
public sealed class FunctionCallArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The function's name.</summary>
    public string Function
    {
        get => Get<string>("function") ?? "";
        set => Set("function", value);
    }

    /// <summary>What it was called with.</summary>
    public IDictionary<string, object?> Arguments
    {
        get => Get<IDictionary<string, object?>>("arguments") ?? Own<Dictionary<string, object?>>("arguments");
        set => Set("arguments", value);
    }

    /// <summary>What it gives back.</summary>
    public IDictionary<string, object?> Results
    {
        get => Get<IDictionary<string, object?>>("results") ?? Own<Dictionary<string, object?>>("results");
        set => Set("results", value);
    }

    /// <summary>What processes the call.</summary>
    public object? RequestProcessor => Get<object>("request_processor");
}
