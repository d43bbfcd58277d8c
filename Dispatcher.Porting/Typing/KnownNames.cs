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

    /// <summary>Whether a function looks at the code around it, so that no host can offer it.</summary>
    public static bool IsOfTheLanguage(string name) => name.ToLowerInvariant() is "compact" or "extract" or "get_defined_vars" or "eval"
        or "func_get_args" or "func_num_args" or "func_get_arg" or "get_called_class" or "get_class" or "get_parent_class"
        or "get_object_vars" or "get_class_vars" or "method_exists" or "property_exists" or "get_class_methods" or "class_exists"
        or "interface_exists" or "enum_exists" or "trait_exists" or "function_exists" or "is_a" or "is_subclass_of" or "class_implements"
        or "class_uses" or "is_callable" or "call_user_func" or "call_user_func_array" or "define" or "defined" or "constant" or "exit"
        or "die" || TakesReferences(name);

    /// <summary>Whether a function that Compat.Php has not gives back in its arguments, which a host cannot.</summary>
    public static bool TakesReferences(string name) => name.ToLowerInvariant() is "openssl_sign" or "openssl_seal" or "openssl_encrypt"
        or "openssl_pkey_export" or "openssl_csr_export" or "openssl_x509_export" or "openssl_public_encrypt" or "openssl_private_decrypt"
        or "getmxrr" or "dns_get_mx" or "exec" or "system" or "passthru" or "curl_multi_exec" or "stream_select" or "socket_select"
        or "fsockopen" or "pfsockopen" or "stream_socket_client" or "mb_parse_str" or "parse_str" or "getopt" or "proc_open" or "flock"
        or "headers_sent" or "mysqli_stmt_bind_param" or "mysqli_stmt_bind_result" or "settype" or "sscanf" or "preg_replace_callback"
        or "pcntl_wait" or "pcntl_waitpid" or "pcntl_sigprocmask" or "sodium_memzero" or "sodium_increment" or "xml_parse_into_struct"
        or "getimagesize" or "iptcparse";

    public static bool IsClass(string name) => Classes.Contains(name);

    private static HashSet<string> Read(string file)
    {
        using Stream stream = typeof(KnownNames).Assembly.GetManifestResourceStream($"Dispatching.Porting.Typing.{file}")
            ?? throw new InvalidOperationException($"The list '{file}' is not in this assembly. Build it again.");
        using var reader = new StreamReader(stream);
        return new HashSet<string>(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
    }
}
