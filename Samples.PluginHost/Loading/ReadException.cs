namespace PluginHost.Loading;

/// <summary>What a plugin threw, as texts: who writes it to a log runs nothing of the plugin's, which may throw again.</summary>
/// <param name="thrown">What was thrown.</param>
#pragma warning disable CA1032 // It stands for another one, and for nothing else.
internal sealed class ReadException(Exception thrown) : Exception(Reasons.Of(thrown))
#pragma warning restore CA1032
{
    private readonly string _whole = Reasons.Whole(thrown);

    /// <inheritdoc/>
    public override string ToString() => _whole;
}
