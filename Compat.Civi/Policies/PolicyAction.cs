namespace Compat.Civi;

/// <summary>What a dispatch policy has done with an event.</summary>
public enum PolicyAction
{
    /// <summary><c>run</c>: it is dispatched.</summary>
    Run,

    /// <summary><c>drop</c>: it is not dispatched, and nobody is told.</summary>
    Drop,

    /// <summary><c>warn</c>: it is dispatched, and logged.</summary>
    Warn,

    /// <summary><c>warn-drop</c>: it is not dispatched, and logged.</summary>
    WarnDrop,

    /// <summary><c>fail</c>: a <see cref="DispatchPolicyException"/> is thrown.</summary>
    Fail,

    /// <summary><c>not-ready</c>: it is not dispatched; that it came too early is logged, with who dispatched it.</summary>
    NotReady,
}
