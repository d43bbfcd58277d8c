using Dispatching.Contracts;
using Dispatching.Engine;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Engine;

/// <summary>Random changes of a chain, beside a plain list.</summary>
[TestClass]
public sealed class ListenerChainModelTests
{
    private sealed record Entry(string Name, int Priority, ListenerRegistration Registration);

    [TestMethod]
    public void RandomPositions_AgreeWithAList() => Check(byPriority: false);

    [TestMethod]
    public void RandomPriorities_AgreeWithAList() => Check(byPriority: true);

    private static void Check(bool byPriority) =>
        Prop.ForAll<int[]>(codes => Agrees(codes, byPriority)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(400));

    private static bool Agrees(int[] codes, bool byPriority)
    {
        var chain = new ListenerChain<string>();
        var model = new List<Entry>();
        var snapshots = new List<(ListenerSnapshot<string> Taken, string Then)>();
        foreach (int code in codes)
        {
            Change(chain, model, (int)((uint)code * 2654435769u >> 8), byPriority);
            if (code % 3 == 0)
                snapshots.Add((chain.Snapshot, Text(model)));
            if (chain.Count != model.Count)
                return false;
        }

        snapshots.Add((chain.Snapshot, Text(model)));
        return snapshots.TrueForAll(found => string.Equals(Text(found.Taken), found.Then, StringComparison.Ordinal));
    }

    private static void Change(ListenerChain<string> chain, List<Entry> model, int choice, bool byPriority)
    {
        string name = $"{(char)('a' + (choice / 16 % 5))}";
        int number = choice / 128 % 7;
        switch (choice % 12)
        {
            case 0 when model.Count > 0:
                Entry taken = model[number % model.Count];
                taken.Registration.Dispose();
                model.Remove(taken);
                break;
            case 1:
                Assert.AreEqual(
                    model.RemoveAll(entry => Is(entry, name)),
                    chain.RemoveAll(found => string.Equals(found, name, StringComparison.Ordinal)));
                break;
            case 2:
                int first = model.FindIndex(entry => Is(entry, name));
                if (first >= 0)
                    model.RemoveAt(first);
                Assert.AreEqual(first >= 0, chain.RemoveFirst(found => string.Equals(found, name, StringComparison.Ordinal)));
                break;
            case 3 when number == 0:
                Assert.AreEqual(model.Count > 0, chain.Clear());
                model.Clear();
                break;
            default:
                Add(chain, model, name, number, byPriority ? 3 : choice % 3);
                break;
        }
    }

    private static void Add(ListenerChain<string> chain, List<Entry> model, string name, int number, int way)
    {
        switch (way)
        {
            case 0:
                model.Add(new Entry(name, 0, chain.Append(name)));
                break;
            case 1:
                model.Insert(0, new Entry(name, 0, chain.Prepend(name)));
                break;
            case 2:
                model.Insert(Math.Min(number, model.Count), new Entry(name, 0, chain.Insert(number, name)));
                break;
            default:
                int place = model.FindIndex(entry => entry.Priority < number - 3);
                model.Insert(place < 0 ? model.Count : place, new Entry(name, number - 3, chain.Add(name, number - 3)));
                break;
        }
    }

    private static bool Is(Entry entry, string name) => string.Equals(entry.Name, name, StringComparison.Ordinal);

    private static string Text(List<Entry> model) => string.Join(' ', model.Select(entry => $"{entry.Name}{entry.Priority}"));

    private static string Text(ListenerSnapshot<string> snapshot)
    {
        var names = new List<string>();
        foreach (ref readonly ChainEntry<string> entry in snapshot.Entries)
            names.Add($"{entry.Listener}{entry.Priority}");
        return string.Join(' ', names);
    }
}
