using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dispatching.Porting.Reporting;

/// <summary>Writes a report for machines.</summary>
internal static class JsonReport
{
    private static readonly PortReportContext s_context =
        new(new JsonSerializerOptions(PortReportContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(PortReport report) => JsonSerializer.Serialize(report, s_context.PortReport) + "\n";
}
