using System.Globalization;
using System.Text;

namespace Dispatching.Porting.Verifying;

/// <summary>Writes the PHP that stands for the application: functions and classes that give the answers.</summary>
internal static class SeamBootstrap
{
    private const string Start = """
        <?php
        namespace Dispatching\Porting {
            final class Seam
            {
                public static $answers = [];
                private $subject;

                public function __construct($subject)
                {
                    $this->subject = $subject;
                }

                public function __call($name, $arguments)
                {
                    return self::answer($this->subject . '->' . $name, $arguments);
                }

                public function __get($name)
                {
                    return self::answer($this->subject . '->' . $name, []);
                }

                public static function answer($seam, array $arguments)
                {
                    foreach (self::$answers[self::plain($seam)] ?? [] as $answer) {
                        $expected = $answer['arguments'] ?? [];
                        if (array_slice($arguments, 0, count($expected)) === $expected) {
                            return $answer['returns'];
                        }
                    }
                    throw new \RuntimeException("The seam '$seam' has no answer.");
                }

                public static function read($json)
                {
                    foreach (json_decode($json, true) as $seam => $answers) {
                        self::$answers[self::plain($seam)] = $answers;
                    }
                }

                private static function plain($seam)
                {
                    return strtoupper(str_replace('_', '', $seam));
                }
            }
        }

        """;

    /// <summary>What is said of a seam that has no answer.</summary>
    public static string Unanswered(string seam, string arguments) =>
        $"The seam '{seam}' has no answer for ({arguments}). Add one to the file of seams.";

    public static bool IsUnanswered(string? message) =>
        message?.StartsWith("The seam '", StringComparison.Ordinal) == true && message.Contains("has no answer", StringComparison.Ordinal);

    public static string Write(IReadOnlyList<PortedSeam> seams, SeamAnswers answers)
    {
        var text = new StringBuilder(Start);
        string json = Convert.ToBase64String(Encoding.UTF8.GetBytes(answers.Json));
        text.Append(CultureInfo.InvariantCulture, $"namespace {{\n    \\Dispatching\\Porting\\Seam::read(base64_decode('{json}'));\n");
        foreach (string function in seams.Where(seam => seam.Php.Length == 0).SelectMany(seam => seam.Members))
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    if (!function_exists('{{function}}')) {
                        function {{function}}(...$arguments)
                        {
                            return \Dispatching\Porting\Seam::answer('{{function}}', $arguments);
                        }
                    }

                """);
        }

        text.Append("}\n");
        foreach (IGrouping<string, PortedSeam> type in seams.Where(seam => seam.Php.Length > 0).GroupBy(ClassOf, StringComparer.Ordinal))
            WriteClass(text, type.Key, [.. type]);
        return text.ToString();
    }

    private static void WriteClass(StringBuilder text, string name, IReadOnlyList<PortedSeam> seams)
    {
        int end = name.LastIndexOf('\\');
        text.Append(CultureInfo.InvariantCulture, $$"""
            namespace {{(end < 0 ? "" : name[..end])}} {
                if (!class_exists('{{name}}')) { class {{name[(end + 1)..]}}
                {

            """);
        PortedSeam[] held = [.. seams.Where(seam => seam.Php.Contains("::$", StringComparison.Ordinal))];
        foreach (PortedSeam seam in held)
            text.Append("        public static ").Append(seam.Php.AsSpan(seam.Php.IndexOf('$', StringComparison.Ordinal))).Append(";\n");
        text.Append(CultureInfo.InvariantCulture, $$"""

                    public static function __callStatic($name, $arguments)
                    {
                        return \Dispatching\Porting\Seam::answer('{{name}}::' . $name, $arguments);
                    }

                    public function __call($name, $arguments)
                    {
                        return \Dispatching\Porting\Seam::answer('{{name}}->' . $name, $arguments);
                    }
                } }

            """);
        foreach (PortedSeam seam in held)
            text.Append(CultureInfo.InvariantCulture, $"    \\{seam.Php} ??= new \\Dispatching\\Porting\\Seam('{seam.Php}');\n");
        text.Append("}\n");
    }

    private static string ClassOf(PortedSeam seam)
    {
        int at = seam.Php.IndexOf("::$", StringComparison.Ordinal);
        return at < 0 ? seam.Php : seam.Php[..at];
    }
}
