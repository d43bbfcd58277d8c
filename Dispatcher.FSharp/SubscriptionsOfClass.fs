namespace Dispatching.Contracts

open System
open System.Runtime.CompilerServices
open System.Threading
open System.Threading.Tasks

/// <summary>What a subscriber of one class listens to with methods of F#, as in <c>fun s -> s.Confirm</c>.</summary>
[<AutoOpen>]
module SubscriptionsOfClass =
    type ISubscriptions<'TSelf when 'TSelf: not struct and 'TSelf: not null> with

        /// <summary>Listens to the event that its type names with a synchronous method.</summary>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                method: 'TSelf -> 'TEvent -> unit,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Func<'TSelf, Action<'TEvent>>(fun self -> Action<'TEvent>(fun e -> method self e)),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event that its type names with an asynchronous method.</summary>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                method: 'TSelf -> 'TEvent -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Func<'TSelf, Func<'TEvent, Task>>(fun self -> Awaited.plain (method self)),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event that its type names with an asynchronous method, which is given its cancellation.</summary>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                method: 'TSelf -> ('TEvent * CancellationToken) -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Func<'TSelf, Func<'TEvent, CancellationToken, Task>>(fun self ->
                    Awaited.cancelled (fun e c -> method self (e, c))),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event that its type names with an asynchronous method, which is given its context.</summary>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                method: 'TSelf -> ('TEvent * EventContext) -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Func<'TSelf, Func<'TEvent, EventContext, Task>>(fun self ->
                    Awaited.told (fun e c -> method self (e, c))),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with a synchronous method.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                method: 'TSelf -> 'TEvent -> unit,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Func<'TSelf, Action<'TEvent>>(fun self -> Action<'TEvent>(fun e -> method self e)),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with an asynchronous method.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                method: 'TSelf -> 'TEvent -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Func<'TSelf, Func<'TEvent, Task>>(fun self -> Awaited.plain (method self)),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with an asynchronous method, which is given its cancellation.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                method: 'TSelf -> ('TEvent * CancellationToken) -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Func<'TSelf, Func<'TEvent, CancellationToken, Task>>(fun self ->
                    Awaited.cancelled (fun e c -> method self (e, c))),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with an asynchronous method, which is given its context.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="method">The method, as in <c>fun s -> s.Confirm</c>.</param>
        /// <param name="priority">Higher comes first; equal ones in the order in which they are named here.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                method: 'TSelf -> ('TEvent * EventContext) -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Func<'TSelf, Func<'TEvent, EventContext, Task>>(fun self ->
                    Awaited.told (fun e c -> method self (e, c))),
                Awaited.optional priority, expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)
