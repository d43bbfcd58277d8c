using System.IO.Compression;

namespace Dispatching.Porting.Reading;

/// <summary>Collects the PHP files of a plugin: one file, a folder, or a zip archive.</summary>
internal static class PluginFiles
{
    private const int BeginningLength = 200;

    private static readonly string[] Foreign = ["vendor", "node_modules", ".git"];

    /// <summary>How files end beside <c>.php</c> that have PHP if they begin with it, as those of Drupal's modules.</summary>
    private static readonly string[] Others = [".inc", ".module", ".install"];

    /// <summary>What a plugin is called after its path: the name of its folder, or of its file without the extension.</summary>
    public static string NameOf(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? Path.GetFileName(full) : Path.GetFileNameWithoutExtension(full);
    }

    /// <exception cref="PortingException">There is no such path, or no PHP in it, or a file is not text.</exception>
    public static IReadOnlyList<SourceText> Read(string path)
    {
        if (File.Exists(path))
        {
            return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
                ? ReadArchive(path)
                : [SourceDecoder.Decode(Path.GetFileName(path), File.ReadAllBytes(path))];
        }

        if (!Directory.Exists(path))
            throw new PortingException($"There is neither a file nor a folder '{path}'. Name the plugin's file or folder.");
        string[] files =
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/')).Where(IsOwn)
                .Where(file => IsPhp(file, () => File.OpenRead(Path.Combine(path, file)))).Order(StringComparer.Ordinal),
        ];
        if (files.Length == 0)
            throw new PortingException($"The folder '{path}' has no PHP file. Name the plugin's folder.");
        return [.. files.Select(file => SourceDecoder.Decode(file, File.ReadAllBytes(Path.Combine(path, file))))];
    }

    private static List<SourceText> ReadArchive(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            var sources = new List<SourceText>();
            foreach (ZipArchiveEntry entry in archive.Entries
                .Where(entry => IsOwn(entry.FullName) && IsPhp(entry.FullName, entry.Open))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                using var bytes = new MemoryStream();
                using (Stream stream = entry.Open())
                    stream.CopyTo(bytes);
                sources.Add(SourceDecoder.Decode(entry.FullName, bytes.ToArray()));
            }

            return sources.Count > 0 ? sources : throw new PortingException($"The archive '{path}' has no PHP file.");
        }
        catch (InvalidDataException exception)
        {
            throw new PortingException($"'{path}' is not a zip archive that can be read. Unpack it, and name the folder.", exception);
        }
    }

    /// <summary>Whether a file has PHP: by its name, else by its first characters.</summary>
    private static bool IsPhp(string path, Func<Stream> open)
    {
        if (path.EndsWith(".php", StringComparison.OrdinalIgnoreCase))
            return true;
        if (!Array.Exists(Others, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            return false;
        using var reader = new StreamReader(open());
        var start = new char[BeginningLength];
        int read = reader.ReadBlock(start, 0, start.Length);
        return start.AsSpan(0, read).TrimStart().StartsWith("<?php", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a file is the plugin's own, not a library's that was installed into it.</summary>
    private static bool IsOwn(string path) => !path.Split('/')[..^1].Any(Foreign.Contains);
}
