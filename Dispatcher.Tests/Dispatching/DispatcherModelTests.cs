using Dispatching;
using Dispatching.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Dispatching;

/// <summary>Random uses of a dispatcher, beside a dispatcher that is a list and nothing else.</summary>
[TestClass]
public sealed class DispatcherModelTests
{
    private sealed class Foo;

    private sealed record Entry(int Name, int Priority, int Number, Action<Foo> Listener, ListenerRegistration Registration);

    private sealed class Pair
    {
        private readonly EventDispatcher _dispatcher = new();
        private readonly List<Entry> _model = [];
        private readonly List<int> _calls = [];
        private readonly Dictionary<int, uint> _inside = [];
        private int _numbers;
        private bool _isNested;

        public bool Do(int code)
        {
            uint choice = (uint)code * 2654435769u >> 8;
            switch (choice % 8)
            {
                case 0 or 1 or 2:
                    Add(choice / 8);
                    return true;
                case 3 when _model.Count > 0:
                    Remove(choice / 8);
                    return true;
                case 4 when _model.Count > 0:
                    Dispose(choice / 8);
                    return true;
                default:
                    return Dispatch((int)(choice / 8 % 3)) && IsListed();
            }
        }

        private void Add(uint choice)
        {
            int name = (int)(choice % 3);
            int priority = (int)(choice / 3 % 5) - 2;
            int number = _numbers++;
            Action<Foo> listener = _ => Called(number);
            if (!_isNested && choice / 15 % 4 == 0)
                _inside[number] = choice / 60;
            ListenerRegistration registration = _dispatcher.AddListener(Name(name), listener, priority);
            int place = _model.FindIndex(entry => entry.Priority < priority);
            _model.Insert(place < 0 ? _model.Count : place, new Entry(name, priority, number, listener, registration));
        }

        private void Remove(uint choice)
        {
            Entry entry = _model[(int)(choice % _model.Count)];
            Assert.IsTrue(_dispatcher.RemoveListener(Name(entry.Name), entry.Listener));
            Assert.IsFalse(_dispatcher.RemoveListener(Name(entry.Name), entry.Listener));
            _model.Remove(entry);
        }

        private void Dispose(uint choice)
        {
            Entry entry = _model[(int)(choice % _model.Count)];
            entry.Registration.Dispose();
            entry.Registration.Dispose();
            _model.Remove(entry);
        }

        private bool Dispatch(int name)
        {
            int[] expected = [.. _model.Where(entry => entry.Name == name).Select(entry => entry.Number)];
            _calls.Clear();
            _dispatcher.Dispatch(new Foo(), Name(name));
            return expected.SequenceEqual(_calls);
        }

        // A listener may change the dispatcher: the dispatch under way must not see it.
        private void Called(int number)
        {
            _calls.Add(number);
            if (_isNested || !_inside.Remove(number, out uint choice))
                return;
            _isNested = true;
            switch (choice % 3)
            {
                case 0:
                    Add(choice / 3);
                    break;
                case 1 when _model.Count > 0:
                    Remove(choice / 3);
                    break;
                default:
                    int[] outer = [.. _calls];
                    Assert.IsTrue(Dispatch((int)(choice / 3 % 3)));
                    _calls.Clear();
                    _calls.AddRange(outer);
                    break;
            }

            _isNested = false;
        }

        private bool IsListed() => Enumerable.Range(0, 3).All(name =>
            _model.Where(entry => entry.Name == name).Select(entry => (Delegate)entry.Listener)
                .SequenceEqual(_dispatcher.GetListeners(Name(name)).Select(listener => listener.Listener!))
            && _dispatcher.HasListeners(Name(name)) == _model.Exists(entry => entry.Name == name));

        private static string Name(int name) => name == 0 ? typeof(Foo).FullName! : $"name {name}";
    }

    [TestMethod]
    public void RandomUse_AgreesWithAList() =>
        Prop.ForAll<int[]>(codes =>
        {
            var pair = new Pair();
            return codes.All(pair.Do);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(100));
}
