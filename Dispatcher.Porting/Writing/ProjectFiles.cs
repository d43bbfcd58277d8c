using System.Reflection;
using System.Text;

namespace Dispatching.Porting.Writing;

/// <summary>The files that make a folder a project: it builds alone, and takes nothing over from folders above it.</summary>
internal static class ProjectFiles
{
    /// <summary>The project file.</summary>
    /// <param name="projects">The projects that it refers to.</param>
    /// <param name="checkout">The folder of a checkout that has them, relative to the project's; null for packages.</param>
    public static string Project(IReadOnlyList<string> projects, string? checkout)
    {
        var text = new StringBuilder("""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>

              <ItemGroup>

            """);
        foreach (string project in projects)
        {
            text.Append(checkout is null
                ? $"    <PackageReference Include=\"{project}\" Version=\"{Version}\" />\n"
                : $"    <ProjectReference Include=\"{checkout}/{project}/{project}.csproj\" />\n");
        }

        return text.Append("  </ItemGroup>\n</Project>\n").ToString();
    }

    /// <summary>Files that keep settings of folders above away, which may make warnings errors or expect versions elsewhere.</summary>
    public static IEnumerable<(string Path, string Text)> Fences()
    {
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            yield return (name, "<Project>\n  <!-- A ported project takes no settings over from folders above it. -->\n</Project>\n");
    }

    private static string Version
    {
        get
        {
            string version =
                typeof(ProjectFiles).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            int build = version.IndexOf('+', StringComparison.Ordinal);
            return build < 0 ? version : version[..build];
        }
    }
}
