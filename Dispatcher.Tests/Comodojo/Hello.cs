using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

internal sealed class Hello : ComodojoService
{
    public override void Setup() => Expects("POST", parameters: ["name"]);

    public override string? Get()
    {
        Headers["X-Service"] = "hello";
        return Request.Attributes.TryGetValue("0", out string? who) ? $"Hello, {who}" : "Hello";
    }

    public override string? Post() => Request.Parameters["name"];

    public override string? Delete() => throw new FormatException("broken");

    public override string? Put() => throw new ServiceException("gone", 404);
}
