using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compat.Mibew;

/// <summary>
/// Keeps states in a JSON file. It is written beside and put in its place when it is on the disk: a crash leaves the file of
/// before or the new one whole. Safe for use by several threads, and by several processes of one user on one machine.
/// </summary>
public sealed partial class JsonPluginStateStore : IPluginStateStore
{
    private readonly string _path;
    private readonly string _mutexName;

    /// <summary>Makes a store over a file.</summary>
    /// <param name="path">The file. It is made when a state is first saved, and its folder with it.</param>
    public JsonPluginStateStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.GetFullPath(path);
        _mutexName = $"mibew-plugins-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_path)))}";
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is none of this store's.</exception>
    public IReadOnlyList<PluginState> Load() => Read();

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is none of this store's. It is left as it is.</exception>
    public void Save(PluginState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Change(states =>
        {
            int place = states.FindIndex(one => one.Name == state.Name);
            if (place < 0)
                states.Add(state);
            else
                states[place] = state;
            return true;
        });
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is none of this store's. It is left as it is.</exception>
    public void Delete(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Change(states => states.RemoveAll(one => one.Name == name) > 0);
    }

    /// <summary>Reads, changes and writes, while no other store of the file does.</summary>
    private void Change(Func<List<PluginState>, bool> change)
    {
        using var mutex = new Mutex(
            initiallyOwned: false, _mutexName, new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Who held it died. The file is whole all the same, and the mutex is ours.
        }

        try
        {
            List<PluginState> states = Read();
            if (change(states))
                Write(states);
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    private List<PluginState> Read()
    {
        try
        {
            using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            List<PluginState> states = JsonSerializer.Deserialize(file, StateJson.Default.ListPluginState)
                ?? throw new JsonException("It is null.");
            return states.TrueForAll(state => state is { Name: not null })
                ? states
                : throw new JsonException("One of its entries has no name.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"The file '{_path}' holds no states of plugins: {exception.Message} Put back a copy, or move it away to begin anew.",
                exception);
        }
    }

    private void Write(List<PluginState> states)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);

        // What a crash left there is written over.
        string beside = _path + ".tmp";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, states, StateJson.Default.ListPluginState);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, _path, overwrite: true);
    }

    [JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(List<PluginState>))]
    private sealed partial class StateJson : JsonSerializerContext;
}
