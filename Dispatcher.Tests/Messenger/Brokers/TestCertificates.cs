using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tests.Messages.Brokers;

/// <summary>An authority, a server's and a client's certificate of it, and another authority: files in PEM, for one test.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dispatcher-tls-").FullName;

    public TestCertificates()
    {
        using X509Certificate2 authority = Authorize("ca");
        using X509Certificate2 other = Authorize("other");
        Issue(authority, "server", "127.0.0.1");
        Issue(authority, "client", "client");
    }

    public string Authority => PathOf("ca");

    public string OtherAuthority => PathOf("other");

    public string Server => PathOf("server");

    public string ServerKey => PathOf("server-key");

    public string Client => PathOf("client");

    public string ClientKey => PathOf("client-key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name + ".pem");

    private X509Certificate2 Authorize(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN=Tests {name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        X509Certificate2 made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        File.WriteAllText(PathOf(name), made.ExportCertificatePem());
        return made;
    }

    private void Issue(X509Certificate2 authority, string name, string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out IPAddress? address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [new Oid("1.3.6.1.5.5.7.3.1"), new Oid("1.3.6.1.5.5.7.3.2")], false));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 made = request.Create(authority, now.AddDays(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(PathOf(name), made.ExportCertificatePem());
        File.WriteAllText(PathOf(name + "-key"), key.ExportPkcs8PrivateKeyPem());
    }
}
