namespace Tests.CiviAdapter;

/// <summary>The hooks' methods stand in a file that is written from their table, and change with it.</summary>
[TestClass]
public sealed class GeneratedHookTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Civi");

    [TestMethod]
    public void Generated_FromTheTable_IsTheFileThatIsCheckedIn()
    {
        string received = Path.Combine(s_folder, "Hooks.Received.cs");
        string generated = HookWriter.Write(HookTable.Rows);
        File.WriteAllText(received, generated);

        Assert.AreEqual(
            File.ReadAllText(Path.Combine(s_folder, "Hooks.Generated.cs")).ReplaceLineEndings("\n"),
            generated,
            "'hooks.txt' says something else than the file that is written from it. "
                + $"Copy '{received}' over 'Compat.Civi/Hooks/Hooks.Generated.cs' and build again.");
    }

    [TestMethod]
    public void Table_EveryRow_IsRead()
    {
        IEnumerable<string> names = File.ReadLines(Path.Combine(s_folder, "hooks.txt"))
            .Where(line => line.Length > 0 && line[0] is not ('#' or ' '))
            .Select(row => row.TrimStart('*').Split('(', '<')[0]);

        CollectionAssert.AreEqual(names.ToArray(), HookTable.Rows.Select(row => row.Name).ToArray());
    }

    [TestMethod]
    public void Parameter_OfAnUnknownType_IsRefusedByName()
    {
        HookRow[] rows = HookTable.Read("mine(&strin content)\n    when it is wrong.\n");

        string message = Assert.ThrowsExactly<InvalidDataException>(() => HookWriter.Write(rows)).Message;

        Assert.Contains("'content'", message);
        Assert.Contains("'strin'", message);
    }
}
