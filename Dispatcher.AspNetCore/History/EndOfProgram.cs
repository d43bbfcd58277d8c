using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Dispatching.AspNetCore.History;

/// <summary>
/// Ends a program's history where the program is disposed of, as the sources of its endpoints are, and was not stopped. It has no endpoint.
/// </summary>
internal sealed class EndOfProgram(RequestHistory history) : EndpointDataSource, IDisposable
{
    public override IReadOnlyList<Endpoint> Endpoints => [];

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    public void Dispose() => history.End();
}
