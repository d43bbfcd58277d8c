using Compat.Moss;

namespace Tests.MossAdapter;

[TestClass]
public sealed class RegisterTests
{
    private readonly List<string> _calls = [];
    private readonly MossDispatcher _dispatcher = new();

    [TestMethod]
    [DataRow(new[] { 0, 0, 0 }, "C,B,A")]
    [DataRow(new[] { 5, 1, 3, 0 }, "D,A,B,C")]
    [DataRow(new[] { -1, -1, -1 }, "B,C,A")]
    public void Register_PriorityIsAPlace_AtThatMoment(int[] priorities, string order)
    {
        for (int i = 0; i < priorities.Length; i++)
        {
            string name = ((char)('A' + i)).ToString();
            _dispatcher.Register("foo", (_, _, _) => _calls.Add(name), priorities[i]);
        }

        _dispatcher.Fire("foo");

        Assert.AreEqual(order, string.Join(',', _calls));
    }
}
