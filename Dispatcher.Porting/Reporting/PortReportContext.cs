using System.Text.Json.Serialization;

namespace Dispatching.Porting.Reporting;

/// <summary>How a report is written as JSON, made when the tool is compiled.</summary>
[JsonSerializable(typeof(PortReport))]
[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class PortReportContext : JsonSerializerContext;
