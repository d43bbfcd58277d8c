using System.Reflection;
using Compat.Civi.Listeners;

namespace Compat.Civi.Modules;

/// <summary>An object's methods for hooks, found by their names: <c>civicrm_alterContent</c>. Case does not count, as in PHP.</summary>
internal sealed class HookMethods
{
    private readonly Dictionary<string, HookCallback> _callbacks = new(StringComparer.OrdinalIgnoreCase);

    public HookMethods(object target)
    {
        foreach (MethodInfo method in target.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public))
        {
            if (!method.Name.StartsWith("civicrm_", StringComparison.OrdinalIgnoreCase))
                continue;
            Func<object?, GenericHookEvent, object?> invoke = HookInvoker.Of(method);
            object? instance = method.IsStatic ? null : target;
            if (!_callbacks.TryAdd(method.Name, parameters => invoke(instance, parameters.Event)))
                throw new ArgumentException($"The module '{target.GetType()}' has two methods '{method.Name}'. Names are compared without regard to case: rename one.", nameof(target));
        }
    }

    public HookCallback? Find(string hook) => _callbacks.GetValueOrDefault(hook);
}
