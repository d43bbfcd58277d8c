namespace Tests.PhpValues;

/// <summary>The table of functions, and the methods for values of any type, are what <c>functions.txt</c> and the methods say.</summary>
[TestClass]
public sealed class GeneratedFunctionTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Php");

    [TestMethod]
    public void Table_Written_IsTheOneThatIsThere() => AreSame("PhpFunctions.Generated.cs", "Tables", FunctionWriter.WriteTable(Lines()));

    [TestMethod]
    public void Overloads_Written_AreThoseThatAreThere() =>
        AreSame("Php.Generated.cs", "Functions", FunctionWriter.WriteOverloads(Lines()));

    private static string[] Lines() => File.ReadAllLines(Path.Combine(s_folder, "functions.txt"));

    private static void AreSame(string name, string folder, string written)
    {
        string received = Path.Combine(s_folder, name.Replace(".cs", ".received.txt", StringComparison.Ordinal));
        File.WriteAllText(received, written);
        Assert.AreEqual(
            File.ReadAllText(Path.Combine(s_folder, name)).ReplaceLineEndings("\n"),
            written,
            $"'{name}' is not what functions.txt says. Copy '{received}' over 'Compat.Php/{folder}/{name}' and build again.");
    }
}
