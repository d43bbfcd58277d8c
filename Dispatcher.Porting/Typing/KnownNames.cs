namespace Dispatching.Porting.Typing;

/// <summary>The functions and classes that PHP itself has, with its usual extensions.</summary>
internal static class KnownNames
{
    private static readonly HashSet<string> Functions = Read("functions.txt");
    private static readonly HashSet<string> Classes = Read("classes.txt");

    /// <summary>Families of functions of extensions that are not in the list one by one.</summary>
    private static readonly string[] Families =
    [
        "apcu_", "bc", "bz", "curl_", "dba_", "dom_", "enchant_", "exif_", "ftp_", "gmp_", "gz", "iconv", "image", "imap_", "intl", "ldap_",
        "libxml_", "mb_", "mcrypt_", "memcache_", "mysql_", "mysqli_", "openssl_", "pcntl_", "pg_", "posix_", "readline", "shm_",
            "simplexml_",
        "socket_", "sodium_", "sqlite_", "utf8_", "xml_", "xmlwriter_", "zip_",
    ];

    public static bool IsFunction(string name) =>
        Functions.Contains(name) || Array.Exists(Families, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    public static bool IsClass(string name) => Classes.Contains(name);

    private static HashSet<string> Read(string file)
    {
        using Stream stream = typeof(KnownNames).Assembly.GetManifestResourceStream($"Dispatching.Porting.Typing.{file}")
            ?? throw new InvalidOperationException($"The list '{file}' is not in this assembly. Build it again.");
        using var reader = new StreamReader(stream);
        return new HashSet<string>(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
    }
}
