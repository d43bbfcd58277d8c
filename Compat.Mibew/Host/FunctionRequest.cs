using System.Globalization;
using Compat.Php;

namespace Compat.Mibew.Host;

/// <summary>The functions that one request calls: what each returned is there for those behind it.</summary>
internal sealed class FunctionRequest
{
    private const string References = "references";
    private const string Return = "return";

    private readonly List<IDictionary<string, object?>> _returned = [];

    /// <summary>What was returned so far.</summary>
    public IReadOnlyList<IDictionary<string, object?>> Returned => _returned;

    /// <summary>A call's own arguments, and those that refer to what calls before it returned.</summary>
    public OrderedDictionary<string, object?> ArgumentsOf(string function, IDictionary<string, object?> given)
    {
        var arguments = new OrderedDictionary<string, object?>(given, StringComparer.Ordinal);
        arguments.Remove(Return);
        if (!arguments.Remove(References, out object? references) || Emptiness.IsEmpty(references))
            return arguments;
        foreach ((string name, object? number) in MapOf(function, References, references))
        {
            if (!int.TryParse(Convert.ToString(number, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out int place)
                || place < 1
                || place > _returned.Count)
                throw new FunctionCallException(
                    $"The call of '{function}' refers to the results of call '{number}' for '{name}',"
                    + $" but {_returned.Count} came before it. Count from 1.");
            if (!_returned[place - 1].TryGetValue(name, out object? value))
                throw new FunctionCallException(
                    $"The call of '{function}' refers to '{name}' of call {place}, which did not return it."
                    + $" Name it under '{Return}' there.");
            arguments[name] = value;
        }

        return arguments;
    }

    /// <summary>Keeps what a call returns: all its results, or those that it declares, by the names that it gives them.</summary>
    /// <returns>Whether the next function is to be called.</returns>
    public bool Keep(string function, IDictionary<string, object?> given, IDictionary<string, object?> results)
    {
        bool isError = results.TryGetValue("errorCode", out object? code) && !Emptiness.IsEmpty(code);
        bool isDeclared = given.TryGetValue(Return, out object? declared) && !Emptiness.IsEmpty(declared);
        if (isError || !isDeclared)
        {
            _returned.Add(results);
            return !isError;
        }

        var returned = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? alias) in MapOf(function, Return, declared))
        {
            if (!results.TryGetValue(name, out object? value))
                throw new FunctionCallException(
                    $"The call of '{function}' declares that it returns '{name}', which is not among its results:"
                    + $" {(results.Count == 0 ? "there are none" : string.Join(", ", results.Keys.Select(key => $"'{key}'")))}.");
            returned[alias as string ?? name] = value;
        }

        _returned.Add(returned);
        return true;
    }

    private static IDictionary<string, object?> MapOf(string function, string key, object? value) =>
        (ArrayShapes.TryView(value, out IDictionary<string, object?>? map) ? map : null)
        ?? throw new FunctionCallException($"The call of '{function}' has '{key}' that is a '{value?.GetType()}'. Give it a map.");
}
