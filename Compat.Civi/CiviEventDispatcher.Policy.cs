using System.Diagnostics;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    /// <summary>Sets which events may be dispatched, for the events dispatched from now on, or lifts the policy.</summary>
    /// <param name="policy">
    /// Names, or patterns between slashes as in <c>/^civi\./</c>, with an action: <c>run</c>, <c>drop</c>, <c>warn</c>, <c>warn-drop</c>,
    /// <c>fail</c> or <c>not-ready</c> (<see cref="PolicyAction"/>). A name comes before patterns, and patterns keep their order; an event
    /// that matches neither fails. <see langword="null"/> lifts the policy.
    /// </param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="ArgumentException">An action is unknown, or a pattern malformed. The policy stays as it was.</exception>
    public CiviEventDispatcher SetDispatchPolicy(IEnumerable<KeyValuePair<string, string?>>? policy)
    {
        Volatile.Write(ref _policy, policy is null ? null : new DispatchPolicy(policy));
        return this;
    }

    /// <summary>The policy in force.</summary>
    /// <returns>Names, then patterns, with their actions; <see langword="null"/> where there is none.</returns>
    public IReadOnlyDictionary<string, string?>? GetDispatchPolicy() => Volatile.Read(ref _policy)?.Rules;

    /// <summary>What the policy in force has done with an event.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>The action; <see cref="PolicyAction.Run"/> where there is no policy.</returns>
    public PolicyAction CheckDispatchPolicy(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return Volatile.Read(ref _policy)?.Of(eventName) ?? PolicyAction.Run;
    }

    private bool Allows(DispatchPolicy policy, CiviEvent one)
    {
        PolicyAction action = one.Judge(policy);
        switch (action)
        {
            case PolicyAction.Fail:
                throw new DispatchPolicyException(one.Name);
            case PolicyAction.Warn or PolicyAction.WarnDrop:
                PolicyLog.Unexpected(_logger, one.Name);
                break;
            case PolicyAction.NotReady:
                PolicyLog.NotReady(_logger, one.Name, new StackTrace(1, fNeedFileInfo: true).ToString());
                break;
        }

        return action is PolicyAction.Run or PolicyAction.Warn;
    }
}
