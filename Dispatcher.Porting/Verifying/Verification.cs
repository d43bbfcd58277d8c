using Autofac;
using Compat.Php;
using Dispatching.PhpWorker;

namespace Dispatching.Porting.Verifying;

/// <summary>Dispatches events to a plugin in PHP and to its translation, and tells where they differ.</summary>
internal sealed class Verification(PortReport report, Stage inPhp, Stage here, Func<string> printed, TextWriter output)
{
    private static readonly TimeSpan s_timeLimit = TimeSpan.FromSeconds(10);

    private int _alike;
    private int _left;
    private int _different;

    /// <summary>Dispatches all events.</summary>
    /// <returns>Whether none differs.</returns>
    public bool Run(IReadOnlyList<GivenEvent> events, IReadOnlyList<PhpListener> listeners)
    {
        foreach (GivenEvent given in events)
        {
            string names = string.Join(", ", listeners.Where(one => IsOf(one, given)).Select(one => one.Name));
            if (!Compare(given, names.Length == 0 ? "nobody listens in PHP" : names))
                break;
        }

        int done = _alike + _left + _different;
        output.Write($"{events.Count} events, {_alike} alike in PHP and here");
        output.Write(_different > 0 ? $", {_different} different" : "");
        output.Write(_left > 0 ? $", {_left} left" : "");
        output.WriteLine(done < events.Count ? $", {events.Count - done} not dispatched" : "");
        return _different == 0 && done == events.Count;
    }

    private bool Compare(GivenEvent given, string listeners)
    {
        Outcome php = InPhp(given);
        (Outcome own, bool hangs) = Here(given);
        bool isLeft = own.IsLeft || report.Registrations.Any(one => one.Event == given.Name && one.Status is "left");
        if (!isLeft && !php.IsUnanswered && php.Text == own.Text)
        {
            _alike++;
            return true;
        }

        string verdict;
        if (isLeft && !php.IsUnanswered)
        {
            _left++;
            verdict = "left      ";
        }
        else
        {
            _different++;
            verdict = php.IsUnanswered || own.IsUnanswered ? "unanswered" : "different ";
        }

        output.WriteLine($"{verdict} line {given.Line}  {given.Name}  {listeners}");
        output.WriteLine($"    PHP   {php.Text}");
        output.WriteLine($"    here  {own.Text}");
        if (hangs)
            output.WriteLine("    here it does not end: nothing more is dispatched");
        return !hangs;
    }

    private Outcome InPhp(GivenEvent given)
    {
        try
        {
            PhpArray result = inPhp.Fire(given);
            return new Outcome(Text(result, printed()));
        }
        catch (PhpPluginException exception) when (exception.Failure == PhpFailure.Threw)
        {
            string name = exception.PhpClass![(exception.PhpClass!.LastIndexOf('\\') + 1)..];
            return new Outcome(
                Thrown(name, exception.PhpMessage ?? "", printed()), IsUnanswered: SeamBootstrap.IsUnanswered(exception.PhpMessage));
        }
        catch (PhpPluginException exception)
        {
            printed();
            return new Outcome($"{exception.Failure}: {exception.Message}");
        }
    }

    // A thread of its own can be left alone where it does not end.
    private (Outcome Outcome, bool Hangs) Here(GivenEvent given)
    {
        Outcome? outcome = null;
        var thread = new Thread(() =>
        {
            var writer = new StringWriter();
            Php.Output = writer;
            outcome = Translated(given, writer);
        })
        {
            IsBackground = true,
        };
        thread.Start();
        return thread.Join(s_timeLimit)
            ? (outcome!, false)
            : (new Outcome($"took longer than {s_timeLimit}"), true);
    }

#pragma warning disable CA1031 // Whatever a translated listener throws is what is compared.
    private Outcome Translated(GivenEvent given, StringWriter writer)
    {
        try
        {
            PhpArray result = here.Fire(given);
            return new Outcome(Text(result, writer.ToString()));
        }
        catch (Exception exception)
        {
            Exception thrown = exception.GetBaseException();
            if (thrown is NotImplementedException)
                return new Outcome(thrown.Message, IsLeft: true);
            return new Outcome(
                Thrown(thrown.GetType().Name, thrown.Message, writer.ToString()), IsUnanswered: SeamBootstrap.IsUnanswered(thrown.Message));
        }
    }
#pragma warning restore CA1031

    private static bool IsOf(PhpListener listener, GivenEvent given) =>
        listener.EventName == given.Name || (listener.EventName == given.ClassName && given.ClassName == given.Name);

    private static string Text(PhpArray result, string output)
    {
        if (output.Length > 0)
            result["printed"] = output;
        return OutcomeText.Of(result);
    }

    private static string Thrown(string type, string message, string output) =>
        Text(new PhpArray { ["thrown"] = type, ["message"] = message }, output);
}
