using System.Globalization;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;
using Dispatching.Porting.Writing;
using Dispatching.Porting.Writing.Files;
using ListenerKind = Dispatching.Porting.Finding.ListenerKind;

namespace Dispatching.Porting.Reporting;

/// <summary>Makes the report of a project that was written.</summary>
internal static class ReportMaker
{
    public static PortReport Make(WrittenProject written)
    {
        PluginTree plugin = written.Plan.Plugin;
        BodyCount[] bodies = [.. BodyCount.Of(written)];
        return new PortReport
        {
            System = written.Plan.Findings.System,
            Files = plugin.Files.Count,
            Lines = plugin.Files.Sum(file => file.Source.LineCount),
            Errors = [.. plugin.Files.SelectMany(file => file.Errors).Select(error => error.ToString())],
            Registrations = [.. written.Plan.Findings.Registrations.Select(found => Registration(written, found))],
            Members = [.. written.Files.SelectMany(Members)],
            Statements = bodies.Sum(one => one.Count),
            StatementsLeft = bodies.Sum(one => one.Left.Count),
            Left = [.. bodies.SelectMany(one => one.Notes).Distinct()],
            Seams =
            [
                .. written.Plan.Seams.Seams.Select(seam => new PortedSeam(
                    written.Plan.SeamName(seam.Subject), seam.Subject, [.. seam.Members.Select(member => member.Name)])),
            ],
            State =
                [.. plugin.Files.SelectMany(StateOf).OrderBy(note => note.Place).Select(note =>
                    new PortedNote(note.Place.FileAndLine, note.Text))],
        };
    }

    private static PortedRegistration Registration(WrittenProject written, FoundRegistration found)
    {
        FoundListener listener = found.Listener;
        Place place = found.Place;
        bool isLeft = (written.Chunks.TryGetValue(found, out Chunk? chunk)
            && chunk.Text.Contains("Port.NotRegistered(", StringComparison.Ordinal))
            || listener.Kind == ListenerKind.Unknown
            || (found.Event.Name is null && listener.Kind != ListenerKind.Subscriber);
        string status = found.Dropped is not null ? "dropped" : isLeft ? "left" : "done";
        string name = listener.Kind == ListenerKind.Closure ? "closure" : listener.Member ?? listener.ClassName ?? listener.Text;
        string[] notes = [.. new[] { found.Note, found.Dropped, NeverFires(found), Assumed(found) }.OfType<string>()];
        return new PortedRegistration(
            place.File, place.Line, place.Column, found.System, found.Idiom, found.Event.Display, found.Event.Constant,
                found.Event.IsDynamic,
            found.Sender, listener.Kind.ToString(), listener.ClassName, name, found.Priority, found.PriorityText, found.Site.Condition,
                status,
            notes.Length == 0 ? null : string.Join(' ', notes));
    }

    private static string? Assumed(FoundRegistration found)
    {
        if (found.Event.IsAssumed)
            return $"The constant '{found.Event.Constant}' was taken for the inherited one of that name.";
        return found.Event.Name is null && found.Event.Constant is not null
            ? $"The constant '{found.Event.Constant}' is not known: give its value."
            : null;
    }

    /// <summary>Says why a registration can never fire, where its system has no such event.</summary>
    private static string? NeverFires(FoundRegistration found)
    {
        if (found.Event.Name is not { } name)
            return null;
        if (found.System == PluginSystem.Mibew && !MibewConstants.Names().Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            string nearest = NearestName.To(name, MibewConstants.Names());
            return $"Mibew has no event '{name}'; the nearest is '{nearest}'. Unless a plugin triggers it, it never fires.";
        }

        string bare = name.TrimStart('&');
        return found.System == PluginSystem.Civi && bare.StartsWith("civicrm_", StringComparison.Ordinal)
            ? $"CiviCRM calls its hooks 'hook_{bare}': without 'hook_' it never fires."
            : null;
    }

    /// <summary>The members that the chunks of a file declare.</summary>
    private static IEnumerable<PortedMember> Members(GeneratedFile file)
    {
        foreach (Chunk chunk in file.Chunks.Where(chunk => chunk.Subject is not null))
        {
            string[] lines = [.. chunk.Text.Split('\n').Select(line => line.Trim())];
            string? declared = file.IsGivenUp ? null
                : lines.FirstOrDefault(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
            string marked = declared ?? lines.FirstOrDefault(line => line.StartsWith("// ", StringComparison.Ordinal)) ?? "";
            int mark = marked.LastIndexOf("// ", StringComparison.Ordinal);
            string place = mark < 0 ? "" : marked[(mark + 3)..].Split(' ', ',')[0];
            int colon = place.LastIndexOf(':');
            int line = colon > 0 && int.TryParse(place[(colon + 1)..], CultureInfo.InvariantCulture, out int number) ? number : 0;
            string? text = declared is null ? null
                : (mark > 0 && ReferenceEquals(marked, declared) ? declared[..mark] : declared).TrimEnd(' ', ';');
            yield return new PortedMember(
                colon > 0 ? place[..colon]
                    : "", line, chunk.Subject!, text, file.Path, chunk.Text.Contains("Port.Left(", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<(Place Place, string Text)> StateOf(PhpFile file)
    {
        foreach (Node node in file.Script.DescendantsAndSelf())
        {
            switch (node)
            {
                case StaticVariables variables:
                    string names = string.Join(", ", variables.Variables.Select(variable => "$" + variable.Variable.Name));
                    yield return (file.PlaceOf(node),
                        $"The static {names} lives for one request in PHP and for the process here. Keep it in an object of the request.");
                    break;
                case PropertyDeclaration property when property.Modifiers.HasFlag(Modifiers.Static):
                    string properties = string.Join(", ", property.Items.Select(item => "$" + item.Name.Text));
                    yield return (file.PlaceOf(node),
                        $"The static {properties} is shared by all requests and threads here. "
                        + "Keep it in an object of the request, or make it safe.");
                    break;
                case StaticPropertyAccess { Class: Name { Last: "Civi" }, Member: Variable { Name: "statics" } }:
                    yield return (file.PlaceOf(node), "Civi::$statics lives for one request in PHP. Here it is the application's.");
                    break;
                case MethodDeclaration { Name.Text: var name } when name.Equals("__destruct", StringComparison.OrdinalIgnoreCase):
                    yield return (file.PlaceOf(node),
                        "PHP calls '__destruct' when the object goes; nobody calls it here. Call it, or make the class disposable.");
                    break;
                case Assignment { Target: PropertyAccess { Target: Variable { IsThis: true }, Member: Identifier member } }:
                    yield return (file.PlaceOf(node),
                        $"$this->{member.Text} is kept in an object that lives for one request in PHP; "
                        + "the container makes one for the process. "
                        + "Keep what belongs to a request elsewhere.");
                    break;
            }
        }
    }
}
