using Microsoft.Playwright;

namespace Tests.WebPage;

/// <summary>Debian's Chromium, or that of <c>CHROMIUM_PATH</c>. A test is skipped where there is none.</summary>
internal sealed class Browser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What its pages have complained of: what their policy refuses, and scripts that fail, above all.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        string chromium = FindChromium();
        IPlaywright playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] }));
    }

    /// <summary>Opens a window of somebody's own.</summary>
    public async Task<IPage> OpenAsync(
        bool runsScripts = true, ColorScheme scheme = ColorScheme.Light, ForcedColors forcedColors = ForcedColors.None)
    {
        IPage page = await browser.NewPageAsync(new()
        {
            JavaScriptEnabled = runsScripts,
            ViewportSize = new() { Width = 1180, Height = 820 },
            ColorScheme = scheme,
            ForcedColors = forcedColors,
        });
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) =>
        {
            // It tells of every answer of 400 and above; what was meant to be refused is no complaint.
            if (!message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                Complaints.Add($"{message.Type}: {message.Text}");
        };
        return page;
    }

    /// <summary>Where <c>PAGE_PICTURES</c> names a folder, the README's picture of that name is made anew there.</summary>
    public static async Task TakePictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PAGE_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name) });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string FindChromium()
    {
        string? named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        string? found = named is { Length: > 0 } ? named : (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            from name in s_names
            let path = Path.Combine(folder, name)
            where File.Exists(path)
            select path).FirstOrDefault();
        if (found is null)
            Assert.Inconclusive("There is no Chromium here: install Debian's package 'chromium', or name the program in CHROMIUM_PATH.");
        return found;
    }
}
