using System.Globalization;

namespace Benchmarks.Start;

/// <summary>How much longer a program may take to start than its bare twin.</summary>
/// <param name="Work">What is measured.</param>
/// <param name="Bare">The twin.</param>
/// <param name="Program">The program.</param>
/// <param name="Limit">The milliseconds over the twin's; or how many times the twin's, where <paramref name="IsRatio"/>.</param>
/// <param name="IsRatio">Whether the limit is a ratio.</param>
internal sealed record StartTarget(string Work, StartProcess Bare, StartProcess Program, double Limit, bool IsRatio)
{
    /// <summary>Runs both in turn, several times.</summary>
    /// <param name="rounds">How often.</param>
    /// <param name="output">Gets a line with the medians.</param>
    /// <returns>Whether the limit is kept.</returns>
    public bool Measure(int rounds, TextWriter output)
    {
        // Once for nothing: the files are read then.
        Bare.Run();
        Program.Run();
        var bare = new List<double>();
        var program = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            bare.Add(Bare.Run());
            program.Add(Program.Run());
        }

        (double without, double with) = (Median(bare), Median(program));
        double figure = IsRatio ? with / without : with - without;
        string limit = IsRatio ? $"{figure:0.00} x, at most {Limit:0.00}" : $"{figure:0.0} ms over, at most {Limit:0}";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Work,-40} {without,7:0.0} ms {with,7:0.0} ms  {limit}{(figure <= Limit ? "" : "  MISSED")}"));
        return figure <= Limit;
    }

    private static double Median(List<double> figures)
    {
        figures.Sort();
        return figures[figures.Count / 2];
    }
}
