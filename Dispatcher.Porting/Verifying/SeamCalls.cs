using System.Globalization;
using System.Reflection;

namespace Dispatching.Porting.Verifying;

/// <summary>Answers the calls of an interface that stands for a class of the PHP application.</summary>
internal sealed class SeamCalls(PortedSeam seam, SeamAnswers answers)
{
    /// <summary>The name of the class of <see cref="Source"/>.</summary>
    public const string ProxyName = "DispatcherPort.SeamProxy";

    /// <summary>
    /// A class that is compiled with the translation: what is made of it implements the translation's interfaces, and goes with them.
    /// </summary>
    public const string Source = """
        namespace DispatcherPort
        {
            public class SeamProxy : System.Reflection.DispatchProxy
            {
                public System.Func<System.Reflection.MethodInfo, object?[], object?>? Answer;

                protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args) =>
                    Answer!(targetMethod!, args ?? []);
            }
        }
        """;

    private readonly Dictionary<string, object?> _set = new(StringComparer.Ordinal);

    /// <summary>Makes what implements an interface.</summary>
    public object Make(Type type)
    {
        Type proxy = type.Assembly.GetType(ProxyName, throwOnError: true)!;
        object made = DispatchProxy.Create(type, proxy);
        proxy.GetField("Answer")!.SetValue(made, (Func<MethodInfo, object?[], object?>)Answer);
        return made;
    }

    private object? Answer(MethodInfo method, object?[] arguments)
    {
        string name = method.Name;
        if (name.StartsWith("set_", StringComparison.Ordinal))
        {
            _set[name[4..]] = arguments[0];
            return null;
        }

        bool isRead = name.StartsWith("get_", StringComparison.Ordinal);
        string member = isRead ? name[4..] : name;
        if (isRead && _set.TryGetValue(member, out object? set))
            return set;
        object? answer = answers.To(SeamOf(member, isRead), arguments);
        return answer is null || method.ReturnType == typeof(void) || method.ReturnType.IsInstanceOfType(answer)
            ? answer
            : Convert.ChangeType(answer, Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType, CultureInfo.InvariantCulture);
    }

    private string SeamOf(string member, bool isRead) =>
        seam.Php.Length == 0 ? member
        : !isRead && member == "Create" ? $"new {seam.Php}"
        : seam.Php.Contains("::$", StringComparison.Ordinal) ? $"{seam.Php}->{member}"
        : $"{seam.Php}::{member}";
}
