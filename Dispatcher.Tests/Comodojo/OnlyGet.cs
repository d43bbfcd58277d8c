using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

internal sealed class OnlyGet : ComodojoService
{
    public override string? Get() => "got";
}
