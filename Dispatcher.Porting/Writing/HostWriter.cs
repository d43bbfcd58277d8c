using System.Text;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Typing;
using Dispatching.Porting.Writing.Files;

namespace Dispatching.Porting.Writing;

/// <summary>Writes the seams: an interface for each class of the PHP application, with what the plugin uses of it.</summary>
internal static class HostWriter
{
    private const string HostClass = """

        /// <summary>
        /// Gives what the container has to what PHP calls without an object: functions and static methods. The container that was built
        /// last counts.
        /// </summary>
        internal static class Host
        {
            private static ILifetimeScope? s_scope;

            /// <summary>Has a container be the one that is asked.</summary>
            /// <param name="scope">The container.</param>
            internal static void Use(ILifetimeScope scope) => s_scope = scope;

            /// <summary>Gives a service.</summary>
            /// <typeparam name="T">The service.</typeparam>
            /// <returns>The service.</returns>
            /// <exception cref="InvalidOperationException">No container was built with the module.</exception>
            internal static T Get<T>()
                where T : notnull => (s_scope ?? throw new InvalidOperationException(
                    $"'{typeof(T)}' is asked for before a container was built. Register the module and build it first.")).Resolve<T>();
        }

        """;

    public static GeneratedFile? Write(ProjectPlan plan, bool needsHost)
    {
        Seam[] seams = [.. plan.Seams.Seams];
        if (seams.Length == 0 && !needsHost)
            return null;
        var file = new GeneratedFile("Host.cs");
        file.Add($"{(needsHost ? "using Autofac;\n\n" : "")}namespace {plan.Name};\n");
        foreach (Seam seam in seams)
            file.Add(Interface(plan, seam));
        if (needsHost)
            file.Add(HostClass);
        return file;
    }

    /// <summary>The lines of the module that stand for what is to be supplied.</summary>
    public static IEnumerable<string> Placeholders(ProjectPlan plan)
    {
        foreach (Seam seam in plan.Seams.Seams)
        {
            string name = plan.SeamName(seam.Subject);
            Place first = seam.Members.SelectMany(member => member.Places).Min();
            string message =
                $"'{name}' is to be supplied by the host: {What(seam)}, first used at {first.FileAndLine}. Register what implements it.";
            yield return $"builder.Register<{name}>(_ => throw new InvalidOperationException(\n            {CSharpNames.Literal(
                message)}))\n"
                + $"            .IfNotRegistered(typeof({name}));";
        }
    }

    private static string What(Seam seam) =>
        seam.Subject.Length == 0 ? "functions of the PHP application" : $"what '{seam.Subject}' is in the PHP application";

    private static string Interface(ProjectPlan plan, Seam seam)
    {
        string subject = seam.Subject.Length == 0 ? "functions of its own" : $"<c>{CodeText.Escape(seam.Subject)}</c>";
        var text = new StringBuilder(
            $"\n/// <summary>What the PHP application offered: {subject}. Yours to supply.</summary>\n"
            + $"public interface {plan.SeamName(seam.Subject)}\n{{\n");
        foreach (SeamMember member in seam.Members)
        {
            string places = string.Join(", ", member.Places.Select(place => place.FileAndLine));
            text.Append($"    /// <summary><c>{CodeText.Escape(Php(seam, member))}</c>, used at {CodeText.Escape(places)}.</summary>\n");
            text.Append("    ").Append(Member(member, plan.SeamMemberName(member))).Append("\n\n");
        }

        text.Length--;
        return text.Append("}\n").ToString();
    }

    private static string Php(Seam seam, SeamMember member)
    {
        string via = seam.Subject.Contains("::$", StringComparison.Ordinal) ? "->" : "::";
        return member.Kind switch
        {
            SeamMemberKind.Creation => $"new {seam.Subject}",
            _ when seam.Subject.Length == 0 => member.Name,
            SeamMemberKind.Property when via == "::" => $"{seam.Subject}::${member.Name}",
            _ => seam.Subject + via + member.Name,
        };
    }

    private static string Member(SeamMember member, string name)
    {
        switch (member.Kind)
        {
            case SeamMemberKind.Property:
                return $"object? {name} {{ get; set; }}";
            case SeamMemberKind.Constant:
                return $"object? {name} {{ get; }}";
        }

        var parameters = new NameTable();
        IEnumerable<string> declared = member.Arguments.Select((argument, index) =>
        {
            string parameter = parameters.Take(argument.Length == 0 ? $"argument{index + 1}" : CSharpNames.Camel(argument), "Value");
            return index >= member.Fewest ? $"object? {parameter} = null" : $"object? {parameter}";
        });
        return $"object? {name}({string.Join(", ", declared)});";
    }
}
