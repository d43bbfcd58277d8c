using System.Text.Json;

namespace PluginHost.Loading;

/// <summary>
/// Looks through a plugin's <c>.deps.json</c> before the runtime does, which ends the process where a value is of another kind than it
/// takes for granted.
/// </summary>
internal static class DependencyFile
{
    private const long Largest = 32 * 1024 * 1024;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };
    private static readonly string[] s_libraryTexts = ["path", "hashPath", "runtimeStoreManifestName"];
    private static readonly string[] s_assets = ["runtime", "native", "resources", "runtimeTargets"];
    private static readonly string[] s_versions = ["assemblyVersion", "fileVersion", "localPath"];

    /// <summary>Refuses a file that the runtime cannot take. One that is not there need not be.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PluginRefusedException">It cannot be read, or something in it is of another kind than it must be.</exception>
    public static void RefuseBroken(string path)
    {
        if (!Path.Exists(path))
            return;
        try
        {
            PluginFile.RefuseEmpty(path);
            Expect(new FileInfo(path).Length <= Largest, "it is too large");
            using JsonDocument json = JsonDocument.Parse(WithoutMark(File.ReadAllBytes(path)), s_strict);
            Check(json.RootElement);
        }
        catch (Exception exception)
            when (exception is JsonException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new PluginRefusedException(
                $"'{Path.GetFileName(path)}' cannot be used: {exception.Message} Publish the plugin again, or remove the file.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] text) =>
        text.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? text.AsMemory(3) : text;

    private static void Check(JsonElement root)
    {
        JsonElement target = Member(root, "runtimeTarget", "the file");
        string name = target.ValueKind == JsonValueKind.String ? target.GetString()! : Text(target, "name", "'runtimeTarget'");
        JsonElement targets = Object(Member(root, "targets", "the file"), "'targets'");
        foreach (JsonProperty one in targets.EnumerateObject())
        {
            foreach (JsonProperty library in Object(one.Value, one.Name).EnumerateObject())
                CheckAssets(library);
        }

        Expect(targets.TryGetProperty(name, out _), $"'targets' has no '{name}'");
        foreach (JsonProperty library in Object(Member(root, "libraries", "the file"), "'libraries'").EnumerateObject())
            CheckLibrary(library);
        if (root.TryGetProperty("runtimes", out JsonElement runtimes))
        {
            foreach (JsonProperty runtime in Object(runtimes, "'runtimes'").EnumerateObject())
                Expect(
                    runtime.Value.ValueKind == JsonValueKind.Array
                        && runtime.Value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String),
                    $"'{runtime.Name}' is no list of texts");
        }
    }

    private static void CheckAssets(JsonProperty library)
    {
        Object(library.Value, library.Name);
        if (library.Value.TryGetProperty("dependencies", out JsonElement dependencies))
            ExpectTexts(Object(dependencies, library.Name).EnumerateObject());
        foreach (string kind in s_assets)
        {
            if (!library.Value.TryGetProperty(kind, out JsonElement assets))
                continue;
            foreach (JsonProperty asset in Object(assets, kind).EnumerateObject())
            {
                ExpectTexts(Object(asset.Value, asset.Name).EnumerateObject().Where(member => s_versions.Contains(member.Name)));
                if (kind == "runtimeTargets")
                    _ = (Text(asset.Value, "rid", asset.Name), Text(asset.Value, "assetType", asset.Name));
            }
        }
    }

    private static void CheckLibrary(JsonProperty library)
    {
        Object(library.Value, library.Name);
        _ = (Text(library.Value, "type", library.Name), Text(library.Value, "sha512", library.Name));
        Expect(
            Member(library.Value, "serviceable", library.Name).ValueKind is JsonValueKind.True or JsonValueKind.False,
            $"'serviceable' of '{library.Name}' is neither true nor false");
        ExpectTexts(library.Value.EnumerateObject().Where(member => s_libraryTexts.Contains(member.Name)));
    }

    private static JsonElement Member(JsonElement of, string name, string where)
    {
        Expect(Object(of, where).TryGetProperty(name, out JsonElement member), $"{where} has no '{name}'");
        return member;
    }

    private static string Text(JsonElement of, string name, string where)
    {
        JsonElement member = Member(of, name, where);
        Expect(member.ValueKind == JsonValueKind.String, $"'{name}' of {where} is no text");
        return member.GetString()!;
    }

    private static JsonElement Object(JsonElement value, string where)
    {
        Expect(value.ValueKind == JsonValueKind.Object, $"{where} is no object");
        return value;
    }

    private static void ExpectTexts(IEnumerable<JsonProperty> members)
    {
        foreach (JsonProperty member in members)
            Expect(member.Value.ValueKind == JsonValueKind.String, $"'{member.Name}' is no text");
    }

    private static void Expect(bool isSo, string otherwise)
    {
        if (!isSo)
            throw new FormatException(otherwise + ".");
    }
}
