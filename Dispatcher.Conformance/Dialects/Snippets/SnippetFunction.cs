using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>A function of a snippet.</summary>
internal sealed class SnippetFunction(
    IReadOnlyList<SnippetParameter> parameters, SnippetParameter returned, Action<SnippetScope> body, Func<SnippetScope> begin)
{
    /// <summary>Calls the function. Arguments by reference are put back.</summary>
    public object? Invoke(object?[] arguments)
    {
        SnippetScope scope = begin();
        for (int i = 0; i < parameters.Count; i++)
        {
            SnippetParameter parameter = parameters[i];
            if (parameter.IsVariadic)
                scope[parameter.Name] = new(PhpArray.Of(arguments.AsSpan(Math.Min(i, arguments.Length))));
            else if (i < arguments.Length)
                scope[parameter.Name] = new(parameter.Convert(arguments[i]));
            else if (parameter.Default is { } otherwise)
                scope[parameter.Name] = new(otherwise(scope));
            else
                throw new ArgumentCountError($"The parameter '{parameter.Name}' has no argument.");
        }

        object? result = null;
        try
        {
            body(scope);
        }
        catch (ReturnException exception)
        {
            result = returned.Types.Contains("void", StringComparer.Ordinal) ? null : returned.Convert(exception.Value);
        }

        for (int i = 0; i < Math.Min(parameters.Count, arguments.Length); i++)
        {
            if (parameters[i].IsByReference)
                arguments[i] = scope[parameters[i].Name].Value;
        }

        return result;
    }

    /// <summary>Whether an argument is by reference.</summary>
    public bool IsByReference(int index) => index < parameters.Count && parameters[index].IsByReference;
}
