using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Compat.Civi;

/// <content>A dispatcher's listeners, in all the forms that lambdas may have.</content>
public sealed partial class ServiceDefinition
{
    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Action<GenericHookEvent, EventContext> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(1)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Func<GenericHookEvent, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(2)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Func<GenericHookEvent, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Func<GenericHookEvent, CancellationToken, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(4)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Func<GenericHookEvent, CancellationToken, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Func<GenericHookEvent, EventContext, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public ServiceDefinition AddMethodCall(
        string method, string eventName, Func<GenericHookEvent, EventContext, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(7)]
    public ServiceDefinition AddMethodCall<TResult>(
        string method, string eventName, Func<GenericHookEvent, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(8)]
    public ServiceDefinition AddMethodCall<TResult>(
        string method, string eventName, Func<GenericHookEvent, CancellationToken, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddMethodCall(string, string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(9)]
    public ServiceDefinition AddMethodCall<TResult>(
        string method, string eventName, Func<GenericHookEvent, EventContext, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddMethodCall(method, eventName, (Delegate)listener, priority, expression, filePath, lineNumber);
}
