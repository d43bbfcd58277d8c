namespace Compat.Comodojo;

/// <summary>What serves one HTTP method, in either of its forms.</summary>
internal sealed record ServiceMethod(string Name, Func<string?> Serve, Func<CancellationToken, ValueTask<string?>> ServeAsync)
{
    public bool IsAsynchronous => IsOverridden(ServeAsync);

    public bool IsImplemented => IsAsynchronous || IsOverridden(Serve);

    private static bool IsOverridden(Delegate method) => method.Method.DeclaringType != typeof(ComodojoService);
}
