using Dispatching.Contracts;
using Dispatching.Messenger;
using Tests.Messages.Brokers;

namespace Tests.Messages;

/// <summary>Brokers that are spoken to by TLS, with Symfony's names of what is checked and shown.</summary>
[TestClass]
public sealed class TlsTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    public void Dispose() => _certificates.Dispose();

    [TestMethod]
    public async Task Redis_CertificatesOfTheDsn_AreCheckedAndShown()
    {
        using RedisServer server = RedisServer.Start(_certificates);
        string own = $"&ssl[local_cert]={_certificates.Client}&ssl[local_pk]={_certificates.ClientKey}";
        string dsn = $"rediss://{server.Address}/secure?timeout=3";

        await CrossAsync(messages => messages.UseRedis(), $"{dsn}&ssl[cafile]={_certificates.Authority}{own}");
        await CrossAsync(messages => messages.UseRedis(), $"{dsn}&ssl[verify_peer]=0{own}");
        await RefuseAsync(messages => messages.UseRedis(), $"{dsn}&ssl[cafile]={_certificates.OtherAuthority}{own}");
        await RefuseAsync(
            messages => messages.UseRedis(), $"{dsn}&ssl[cafile]={_certificates.Authority}&ssl[peer_name]=elsewhere{own}");
        await RefuseAsync(messages => messages.UseRedis(), $"{dsn}&ssl[cafile]={_certificates.Authority}");
    }

    [TestMethod]
    public async Task RabbitMQ_CertificatesOfTheDsn_AreCheckedAndShown()
    {
        using RabbitServer server = RabbitServer.Start(_certificates);
        string own = $"&cert={_certificates.Client}&key={_certificates.ClientKey}";
        string dsn = $"amqps://guest:guest@127.0.0.1:{server.SecurePort}/%2f/secure?connect_timeout=5";

        await CrossAsync(messages => messages.UseRabbitMQ(), $"{dsn}&cacert={_certificates.Authority}{own}");
        await CrossAsync(messages => messages.UseRabbitMQ(), $"{dsn}&verify=0{own}");
        await RefuseAsync(messages => messages.UseRabbitMQ(), $"{dsn}&cacert={_certificates.OtherAuthority}{own}");
        await RefuseAsync(messages => messages.UseRabbitMQ(), $"{dsn}{own}");
        await RefuseAsync(messages => messages.UseRabbitMQ(), $"{dsn}&cacert={_certificates.Authority}");
    }

    private static async Task CrossAsync(Action<MessengerRegistrations> use, string dsn)
    {
        var handled = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages =>
            {
                use(messages);
                messages.Transport("secure", dsn).Receive(from: "secure");
            },
            listeners => listeners.AddListener<OrderPlaced>(order => { handled.TrySetResult(order.OrderId); }));

        await host.SendAsync(new OrderPlaced(7), "secure");

        Assert.AreEqual(7, await handled.Task.WaitAsync(Soon.Limit), host.Log.Text);
    }

    private static async Task RefuseAsync(Action<MessengerRegistrations> use, string dsn)
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages =>
        {
            use(messages);
            messages.Transport("secure", dsn);
        });

        await Assert.ThrowsAsync<Exception>(async () => await host.SendAsync(new OrderPlaced(7), "secure"));
    }
}
