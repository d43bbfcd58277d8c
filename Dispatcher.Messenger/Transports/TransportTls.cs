using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dispatching.Messenger;

/// <summary>
/// How a broker's certificate is checked, and the certificate that it is shown, as a DSN says it. The packages for brokers read it from
/// their options. Safe for use by several threads at once.
/// </summary>
public sealed class TransportTls
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private X509Certificate2Collection? _authorities;
    private X509Certificate2? _own;

    /// <summary>Whether the broker's certificate is checked at all.</summary>
    public bool VerifiesPeer { get; init; } = true;

    /// <summary>Whether it must be for the name of the host.</summary>
    public bool VerifiesName { get; init; } = true;

    /// <summary>Whether it may be one that nobody else has signed.</summary>
    public bool AllowsSelfSigned { get; init; }

    /// <summary>The name that it must be for, where that is not the host's.</summary>
    public string? PeerName { get; init; }

    /// <summary>The certificate that the broker is shown, or none.</summary>
    public X509CertificateCollection? Certificates => _own is null ? null : [_own];

    /// <summary>Reads the certificates of the authorities to trust, instead of those that the machine trusts.</summary>
    /// <param name="options">The options that name the file.</param>
    /// <param name="name">The option, for errors.</param>
    /// <param name="file">The file in PEM; <see langword="null"/> for the machine's.</param>
    /// <returns>This.</returns>
    /// <exception cref="FormatException">The file cannot be read, or has no certificate.</exception>
    public TransportTls Trust(DsnOptions options, string name, string? file)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrEmpty(file))
            return this;
        Read(options, name, file, () =>
        {
            X509Certificate2Collection read = [];
            read.ImportFromPemFile(file);
            _authorities = read.Count > 0 ? read : throw new CryptographicException("There is no certificate in it.");
        });
        return this;
    }

    /// <summary>Reads the certificate that the broker is shown.</summary>
    /// <param name="options">The options that name the files.</param>
    /// <param name="name">The option of the certificate, for errors.</param>
    /// <param name="file">The file in PEM; <see langword="null"/> for none.</param>
    /// <param name="keyFile">The file of its key in PEM; <see langword="null"/> where the key is in the first file.</param>
    /// <returns>This.</returns>
    /// <exception cref="FormatException">A file cannot be read, or has no certificate or key.</exception>
    public TransportTls Show(DsnOptions options, string name, string? file, string? keyFile)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrEmpty(file))
        {
            Read(options, name, file, () =>
                _own = X509Certificate2.CreateFromPemFile(file, string.IsNullOrEmpty(keyFile) ? null : keyFile));
        }

        return this;
    }

    /// <summary>Checks a broker's certificate.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="chain">Its chain, as the machine sees it.</param>
    /// <param name="errors">What the machine says of it.</param>
    /// <returns>Whether the broker is the one that is meant.</returns>
    public bool IsTrusted(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (!VerifiesPeer)
            return true;
        if (certificate is null || (VerifiesName && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)))
            return false;
        if (_authorities is null && !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
            return true;
        using var presented = new X509Certificate2(certificate);
        if (AllowsSelfSigned && presented.SubjectName.RawData.AsSpan().SequenceEqual(presented.IssuerName.RawData))
            return true;
        if (_authorities is null)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        own.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        if (chain is not null)
            own.ChainPolicy.ExtraStore.AddRange(chain.ChainElements.Select(between => between.Certificate).ToArray());
        return own.Build(presented);
    }

    private static void Read(DsnOptions options, string name, string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw options.Refused(name, $"names the file '{file}', which is no certificate in PEM that can be read: {fault.Message}");
        }
    }
}
