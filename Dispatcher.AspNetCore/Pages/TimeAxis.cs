using System.Globalization;

namespace Dispatching.AspNetCore.Pages;

/// <summary>The axis of a timeline: round times at even distances, five or six at most.</summary>
internal sealed class TimeAxis
{
    private const int MostTicks = 5;
    private const double NarrowestBar = 0.4;

    private readonly double _length;

    public TimeAxis(TimeSpan length)
    {
        _length = Math.Max(length.TotalMilliseconds, 0.001);
        double step = Math.Pow(10, Math.Floor(Math.Log10(_length / MostTicks)));
        step *= ((double[])[1, 2, 5, 10]).First(factor => _length / (step * factor) <= MostTicks);
        int count = (int)(_length / step);
        Ticks = [.. Enumerable.Range(0, count + 1).Select(i => i * step)];
        Step = step;
    }

    /// <summary>The times that are marked, in milliseconds.</summary>
    public IReadOnlyList<double> Ticks { get; }

    private double Step { get; }

    /// <summary>The axis itself, with its times.</summary>
    public void Write(HtmlWriter html)
    {
        html.Write($"""<svg class="axis" role="img" aria-label="{Label(_length)}" width="100%" height="16">""");
        foreach (double tick in Ticks)
        {
            double at = At(tick);
            string anchor = at > 92 ? "end" : tick == 0 ? "start" : "middle";
            html.Write($"""<text x="{at:0.##}%" y="12" text-anchor="{anchor}">{Label(tick)}</text>""");
        }

        html.Write($"</svg>");
    }

    /// <summary>A bar on the axis' lines, with the exact times where the pointer rests.</summary>
    public void WriteBar(HtmlWriter html, TimeSpan start, TimeSpan? duration)
    {
        double from = Math.Clamp(start.TotalMilliseconds, 0, _length);
        double width = Math.Clamp(At(duration?.TotalMilliseconds ?? (_length - from)), NarrowestBar, 100);

        // The attributes of SVG, for the page's policy lets no style stand in it.
        html.Write($"""<svg aria-hidden="true" width="100%" height="10">""");
        foreach (double tick in Ticks.Skip(1))
            html.Write($"""<line x1="{At(tick):0.##}%" x2="{At(tick):0.##}%" y1="0" y2="10"/>""");
        html.Write(
            $"""<rect x="{Math.Min(At(from), 100 - width):0.##}%" y="0" width="{width:0.##}%" height="10" rx="3">"""
            + $"""<title>{Wording.Times(start, duration)}</title></rect></svg>""");
    }

    private double At(double milliseconds) => milliseconds * 100 / _length;

    private string Label(double milliseconds)
    {
        bool isSeconds = _length >= 10_000;
        int decimals = Math.Clamp((int)-Math.Floor(Math.Log10(isSeconds ? Step / 1000 : Step)), 0, 6);
        double shown = isSeconds ? milliseconds / 1000 : milliseconds;
        return shown.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            + (isSeconds ? " s" : " ms");
    }
}
