namespace Dispatching.Porting.Writing;

/// <summary>
/// The checkout that the tool runs from, if it runs from one: a port refers to its projects then, and to packages elsewhere.
/// </summary>
internal static class Checkout
{
    /// <summary>The checkout's folder as a path from another one, with slashes; null where the tool runs from no checkout.</summary>
    public static string? RelativeTo(string folder)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            bool isCheckout = File.Exists(Path.Combine(at.FullName, "Dispatcher.sln"))
                && File.Exists(Path.Combine(at.FullName, "Dispatcher", "Dispatcher.csproj"));
            if (isCheckout)
                return Path.GetRelativePath(folder, at.FullName).Replace('\\', '/');
        }

        return null;
    }
}
