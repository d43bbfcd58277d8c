namespace Compat.Mibew;

/// <summary>The arguments of <see cref="Events.ButtonGenerate"/>: a button has been generated.</summary>
/// <param name="bag">The bag.</param>
public sealed class ButtonGenerateArguments(EventArguments bag) : ArgumentsView(bag)
{
    /// <summary>The button's markup; what is here afterwards is shown.</summary>
    public object? Button
    {
        get => Get<object>("button");
        set => Set("button", value);
    }

    /// <summary>What generated it.</summary>
    public object? Generator => Get<object>("generator");
}
