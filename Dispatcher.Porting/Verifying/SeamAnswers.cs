using Compat.Php;

namespace Dispatching.Porting.Verifying;

/// <summary>
/// What the PHP application answers, by the seam: <c>{"Settings::get": [{"arguments": ["limit"], "returns": 3}, {"returns": null}]}</c>.
/// The first answer counts whose arguments begin those of the call.
/// </summary>
internal sealed class SeamAnswers
{
    private readonly Dictionary<string, PhpArray> _answers = new(StringComparer.Ordinal);

    private SeamAnswers(string json) => Json = json;

    /// <summary>The answers as they were given.</summary>
    public string Json { get; }

    /// <summary>Reads a file of answers.</summary>
    /// <param name="path">The file; null for no answers.</param>
    /// <exception cref="VerifyException">It cannot be read, or is not as it is to be.</exception>
    public static SeamAnswers Read(string? path)
    {
        if (path is null)
            return new SeamAnswers("{}");
        try
        {
            var answers = new SeamAnswers(File.ReadAllText(path));
            foreach (PhpEntry entry in PhpArray.FromJson(answers.Json))
            {
                bool isRight = entry.Value is PhpArray { IsList: true } list
                    && list.Values.All(one => one is PhpArray answer && answer.ContainsKey("returns"));
                if (!isRight)
                    throw new FormatException($"'{entry.Key}' is no list of answers with 'returns'.");
                answers._answers[Plain(entry.Key.ToString())] = (PhpArray)entry.Value!;
            }

            return answers;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException
            or JsonException or InvalidCastException)
        {
            throw new VerifyException(
                $"The seams '{path}' cannot be read: {exception.Message} "
                + "Write {\"Class::method\": [{\"arguments\": […], \"returns\": …}]}.",
                exception);
        }
    }

    /// <summary>The answer to a call.</summary>
    /// <param name="seam">The seam as it is called in PHP.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public object? To(string seam, IEnumerable<object?> arguments)
    {
        string[] given = [.. arguments.Select(OutcomeText.Of)];
        foreach (PhpArray answer in (_answers.GetValueOrDefault(Plain(seam)) ?? []).Values.OfType<PhpArray>())
        {
            string[] expected = [.. (answer["arguments"] as PhpArray ?? []).Values.Select(OutcomeText.Of)];
            if (given.Take(expected.Length).SequenceEqual(expected, StringComparer.Ordinal))
                return Php.Copy(answer["returns"]);
        }

        throw new InvalidOperationException(SeamBootstrap.Unanswered(seam, string.Join(", ", given)));
    }

    // Names are written in another case here.
    private static string Plain(string seam) => seam.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
