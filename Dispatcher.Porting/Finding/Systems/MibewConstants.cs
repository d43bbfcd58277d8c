using System.Globalization;
using System.Reflection;
using System.Text;
using Dispatching.Porting.Finding.Constants;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Mibew's constants of events: each is its event's name in capitals.</summary>
internal static class MibewConstants
{
    public const string EventsClass = "Mibew\\EventDispatcher\\Events";

    public static ConstantTable Make()
    {
        var table = new ConstantTable();
        foreach (string name in Names())
            table.Set(EventsClass, ToConstant(name), name);
        return table;
    }

    /// <summary>The names of Mibew's events, as the adapter's catalogue has them.</summary>
    public static IEnumerable<string> Names() => typeof(Compat.Mibew.Events)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetValue(null)?.ToString())
        .OfType<string>();

    private static string ToConstant(string name)
    {
        var constant = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c))
                constant.Append('_');
            constant.Append(char.ToUpper(c, CultureInfo.InvariantCulture));
        }

        return constant.ToString();
    }
}
