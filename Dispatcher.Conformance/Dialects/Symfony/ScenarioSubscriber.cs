using System.Text.Json;
using Dispatching.Contracts;

namespace Conformance.Dialects.Symfony;

/// <summary>A subscriber of a scenario, whose map comes in Symfony's four forms.</summary>
internal sealed class ScenarioSubscriber(JsonElement map, IReadOnlyDictionary<string, ScenarioListener> methods) : IEventSubscriber
{
    public void Subscribe(ISubscriptions events)
    {
        foreach (JsonProperty member in map.EnumerateObject())
        {
            JsonElement listening = member.Value;
            if (listening.ValueKind == JsonValueKind.Array && listening[0].ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement one in listening.EnumerateArray())
                    On(events, member.Name, one);
            }
            else
            {
                On(events, member.Name, listening);
            }
        }
    }

    private void On(ISubscriptions events, string eventName, JsonElement one)
    {
        string method = (one.ValueKind == JsonValueKind.String ? one : one[0]).GetString()!;
        int priority = one.ValueKind == JsonValueKind.Array && one.GetArrayLength() > 1 ? one[1].GetInt32() : 0;
        events.On(eventName, methods[method].Method, priority);
    }
}
