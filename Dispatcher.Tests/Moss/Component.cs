namespace Tests.MossAdapter;

internal sealed class Component
{
    public List<object?> Seen { get; } = [];

    private void Method(string how, object? subject, string? message) => Seen.AddRange([how, subject, message]);

    public async Task Later()
    {
        await Task.Yield();
        Seen.Add("later");
    }
}
