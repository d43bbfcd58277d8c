using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compat.Mibew;

/// <summary>
/// Keeps states in a JSON file. It is written beside and put in its place when it is on the disk: a crash leaves the file of
/// before or the new one whole. Safe for use by several threads of one process.
/// </summary>
/// <param name="path">The file. It is made when a state is first saved.</param>
public sealed partial class JsonPluginStateStore(string path) : IPluginStateStore
{
    private readonly Lock _gate = new();
    private readonly string _path = path ?? throw new ArgumentNullException(nameof(path));

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is none of this store's.</exception>
    public IReadOnlyList<PluginState> Load()
    {
        lock (_gate)
            return Read();
    }

    /// <inheritdoc/>
    public void Save(PluginState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            List<PluginState> states = Read();
            int place = states.FindIndex(one => one.Name == state.Name);
            if (place < 0)
                states.Add(state);
            else
                states[place] = state;
            Write(states);
        }
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            List<PluginState> states = Read();
            if (states.RemoveAll(one => one.Name == name) > 0)
                Write(states);
        }
    }

    private List<PluginState> Read()
    {
        if (!File.Exists(_path))
            return [];
        try
        {
            using FileStream file = File.OpenRead(_path);
            return JsonSerializer.Deserialize(file, StateJson.Default.ListPluginState) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The file '{_path}' holds no states of plugins: {exception.Message} Put back a copy, or move it away to begin anew.", exception);
        }
    }

    private void Write(List<PluginState> states)
    {
        string beside = $"{_path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                JsonSerializer.Serialize(file, states, StateJson.Default.ListPluginState);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, _path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    [JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(List<PluginState>))]
    private sealed partial class StateJson : JsonSerializerContext;
}
