using System.Globalization;
using System.Text.Json;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Reading.Symbols;

namespace Dispatching.Porting.Reporting;

/// <summary>Says what was found in a plugin: for people, or as JSON.</summary>
internal static class FindingsReport
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true };

    public static void WriteText(PluginTree plugin, Findings findings, TextWriter output)
    {
        int lines = plugin.Files.Sum(file => file.Source.LineCount);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{NameOf(findings.System)} plugin, {Count(plugin.Files.Count, "file")}, {Count(lines, "line")} of PHP"));
        foreach (FoundRegistration one in findings.Registrations)
        {
            string priority = one.Priority?.ToString(CultureInfo.InvariantCulture) ?? one.PriorityText ?? "?";
            output.WriteLine($"  {one.Place.FileAndLine}  '{one.Event.Display}' -> {ListenerOf(one)}, priority {priority}");
            foreach (string remark in new[] { one.Dropped, one.Note }.OfType<string>())
                output.WriteLine($"      {remark}");
        }

        output.WriteLine(Count(findings.Registrations.Count, "registration"));
        foreach (string error in plugin.Files.SelectMany(file => file.Errors).Select(error => error.ToString()))
            output.WriteLine($"cannot be read: {error}");
    }

    public static void WriteJson(PluginTree plugin, Findings findings, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("system", NameOf(findings.System));
            json.WriteNumber("files", plugin.Files.Count);
            json.WriteStartArray("registrations");
            foreach (FoundRegistration one in findings.Registrations)
                Write(one, json);
            json.WriteEndArray();
            json.WriteStartArray("errors");
            foreach (string error in plugin.Files.SelectMany(file => file.Errors).Select(error => error.ToString()))
                json.WriteStringValue(error);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(FoundRegistration one, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("system", NameOf(one.System));
        json.WriteString("idiom", one.Idiom);
        json.WriteString("event", one.Event.Name);
        json.WriteString("constant", one.Event.Constant);
        json.WriteString("listener", ListenerOf(one));
        if (one.Priority is { } priority)
            json.WriteNumber("priority", priority);
        else
            json.WriteNull("priority");
        json.WriteString("file", one.Place.File);
        json.WriteNumber("line", one.Place.Line);
        json.WriteString("dropped", one.Dropped);
        json.WriteString("note", one.Note);
        json.WriteEndObject();
    }

    private static string ListenerOf(FoundRegistration one) => one.Listener switch
    {
        { ClassName: { } type, Member: { } member } => $"{type}::{member}",
        { Member: { } member } => member,
        { Text: var text } => text,
    };

    private static string NameOf(PluginSystem system) => system switch
    {
        PluginSystem.Civi => "CiviCRM",
        PluginSystem.Yii => "Yii 2",
        PluginSystem.None => "PHP",
        _ => system.ToString(),
    };

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
