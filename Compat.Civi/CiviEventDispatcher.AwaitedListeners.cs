using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Compat.Civi;

/// <content>Listeners that are awaited, in all the forms that lambdas may have.</content>
public sealed partial class CiviEventDispatcher
{
    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(3)]
    public ListenerRegistration AddListener(
        string eventName, Func<GenericHookEvent, CancellationToken, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(6)]
    public ListenerRegistration AddListener(
        string eventName, Func<GenericHookEvent, EventContext, ValueTask> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(5)]
    public ListenerRegistration AddListener(
        string eventName, Func<GenericHookEvent, EventContext, Task> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(7)]
    public ListenerRegistration AddListener<TResult>(
        string eventName, Func<GenericHookEvent, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(8)]
    public ListenerRegistration AddListener<TResult>(
        string eventName, Func<GenericHookEvent, CancellationToken, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);

    /// <typeparam name="TResult">What its task gives; nothing takes it.</typeparam>
    /// <inheritdoc cref="AddListener(string, Action{GenericHookEvent}, int, string?, string?, int)"/>
    [OverloadResolutionPriority(9)]
    public ListenerRegistration AddListener<TResult>(
        string eventName, Func<GenericHookEvent, EventContext, ValueTask<TResult>> listener, int priority = 0,
        [CallerArgumentExpression(nameof(listener))] string? expression = null,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0) =>
        AddDelegate(eventName, listener, priority, expression, filePath, lineNumber);
}
