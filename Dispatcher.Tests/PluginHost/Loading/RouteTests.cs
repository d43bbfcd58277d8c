using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PluginHost.Loading;
using PluginHost.Web;

namespace Tests.PluginLoading;

/// <summary>Plugins whose routes would make requests fail.</summary>
[TestClass]
public sealed class RouteTests
{
    [TestMethod]
    [DataRow("endpoints.MapGet(\"/x\", () => 1); endpoints.MapGet(\"/x\", () => 2);", "'HTTP: GET /x' is mapped twice")]
    [DataRow("endpoints.MapGet(\"/x/{a}\", () => 1); endpoints.MapMethods(\"/X/{b}/\", [\"POST\", \"GET\"], () => 2);", "is mapped twice")]
    [DataRow("endpoints.Map(\"/x/{a:int}\", () => 1); endpoints.Map(\"/x/{b:int}\", () => 2);", "is mapped twice")]
    [DataRow("endpoints.MapGet(\"/chat\", () => 1);", "'HTTP: GET, HEAD /chat => Start' is mapped twice")]
    [DataRow("endpoints.MapGet(\"/\", () => 1);", "is mapped twice")]
    [DataRow("endpoints.MapGet(\"/x/{a:nosuch}\", () => 1);", "nosuch")]
    [DataRow("endpoints.MapGet(\"/x\", (IDisposable a, IDisposable b) => 1);", "Body was inferred")]
    public async Task Plugin_RouteCannotBeAnswered_IsNamedAtTheStart(string statements, string reason)
    {
        PluginReport report = await MapAsync(statements);

        Assert.IsEmpty(report.Loaded);
        Assert.Contains(reason, report.Failed.Single().Reason);
    }

    [TestMethod]
    [DataRow("endpoints.MapGet(\"/x\", () => 1); endpoints.MapPost(\"/x\", () => 2);")]
    [DataRow("endpoints.MapGet(\"/x\", () => 1); endpoints.Map(\"/x\", () => 2);")]
    [DataRow("endpoints.MapGet(\"/x/{a:int}\", () => 1); endpoints.MapGet(\"/x/{a:alpha}\", () => 2);")]
    [DataRow("endpoints.MapGet(\"/x/{a:int}\", () => 1); endpoints.MapGet(\"/x/{a}\", () => 2);")]
    [DataRow("endpoints.MapGet(\"/x\", () => 1).RequireHost(\"a\"); endpoints.MapGet(\"/x\", () => 2).RequireHost(\"b\");")]
    [DataRow("endpoints.MapGet(\"/x\", () => 1); endpoints.MapGet(\"/x\", () => 2).WithOrder(1);")]
    public async Task Plugin_RoutesCanBeToldApart_IsLoaded(string statements)
    {
        PluginReport report = await MapAsync(statements);

        Assert.HasCount(1, report.Loaded);
    }

    [TestMethod]
    public async Task Plugin_ItsLinksCannotBeRead_IsNamedAtTheStart()
    {
        PluginReport report = await MapAsync("", "public IEnumerable<WebLink> Links => throw new InvalidOperationException(\"no links\");");

        Assert.Contains("no links", report.Failed.Single().Reason);
    }

    private static async Task<PluginReport> MapAsync(string statements, string members = "")
    {
        using var dropped = new DroppedPlugins();
        dropped.Drop("Area", $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Routing;
            using PluginHost.Web;
            public sealed class Areas : Module
            {
                protected override void Load(ContainerBuilder builder) => builder.RegisterType<Area>().As<IWebArea>();
            }
            public sealed class Area : IWebArea
            {
                {{members}}
                public void Map(IEndpointRouteBuilder endpoints) { {{statements}} }
            }
            """);
        await using WebApplication host = WebHost.Build(new WebHostOptions("http://127.0.0.1:0", dropped.PathOf("data"), dropped.Folder));
        return host.Services.GetRequiredService<PluginReport>();
    }
}
