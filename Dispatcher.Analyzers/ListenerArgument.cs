using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dispatching.Analyzers;

/// <summary>The delegate that a call is given to listen with.</summary>
internal static class ListenerArgument
{
    /// <summary>The first argument that is a delegate, and the delegate's method.</summary>
    public static (IOperation Value, IMethodSymbol Shape)? Find(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (ShapeOf(argument.Parameter?.Type) is { } shape)
                return (argument.Value, shape);
        }

        return null;
    }

    /// <summary>A delegate's method; of one that chooses a method of a service, that of the method it chooses.</summary>
    public static IMethodSymbol? ShapeOf(ITypeSymbol? type)
    {
        IMethodSymbol? shape = (type as INamedTypeSymbol)?.DelegateInvokeMethod;
        return shape?.ReturnType is INamedTypeSymbol { DelegateInvokeMethod: { } chosen } ? chosen : shape;
    }

    /// <summary>The method or lambda that listens, as far as the source says it.</summary>
    public static IMethodSymbol? MethodOf(IOperation? value) => value switch
    {
        IConversionOperation conversion => MethodOf(conversion.Operand),
        IDelegateCreationOperation creation => MethodOf(creation.Target),
        IMethodReferenceOperation reference => reference.Method,
        IAnonymousFunctionOperation lambda => Chosen(lambda) ?? lambda.Symbol,
        _ => null,
    };

    /// <summary>Whether a value is a lambda where it stands.</summary>
    public static bool IsLambda(IOperation? value) => value switch
    {
        IConversionOperation conversion => IsLambda(conversion.Operand),
        IDelegateCreationOperation creation => IsLambda(creation.Target),
        _ => value is IAnonymousFunctionOperation,
    };

    /// <summary>The text given to a parameter; <see langword="null"/> and <see langword="false"/> where it is not known.</summary>
    public static (string? Name, bool IsKnown) NameOf(IInvocationOperation call)
    {
        IArgumentOperation? argument = call.Arguments.FirstOrDefault(one => one.Parameter?.Name == "eventName");
        if (argument is null)
            return (null, true);
        Optional<object?> constant = argument.Value.ConstantValue;
        return constant.HasValue ? (constant.Value as string, true) : (null, false);
    }

    // s => s.Confirm: the lambda gives the method that listens.
    private static IMethodSymbol? Chosen(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.FirstOrDefault() is IReturnOperation { ReturnedValue: { Type.TypeKind: TypeKind.Delegate } returned }
            ? MethodOf(returned)
            : null;
}
