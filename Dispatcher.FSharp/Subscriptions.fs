namespace Dispatching.Contracts

open System.Runtime.CompilerServices
open System.Threading
open System.Threading.Tasks

/// <summary>What a subscriber that is there already listens to with functions that give <c>task { … }</c>.</summary>
[<AutoOpen>]
module Subscriptions =
    type ISubscriptions with

        /// <summary>Listens to the event that its type names with an asynchronous listener.</summary>
        /// <param name="listener">The listener: a method of the subscriber.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order in which they are named.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: 'TEvent -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Awaited.plain listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event that its type names with an asynchronous listener, which is given its cancellation.</summary>
        /// <param name="listener">The listener: a method of the subscriber.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order in which they are named.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: 'TEvent -> CancellationToken -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Awaited.cancelled listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event that its type names with an asynchronous listener, which is given its context.</summary>
        /// <param name="listener">The listener: a method of the subscriber.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order in which they are named.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: 'TEvent -> EventContext -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                Awaited.told listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with an asynchronous listener.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener: a method of the subscriber.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order in which they are named.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                listener: 'TEvent -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Awaited.plain listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with an asynchronous listener, which is given its cancellation.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener: a method of the subscriber.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order in which they are named.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                listener: 'TEvent -> CancellationToken -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Awaited.cancelled listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Listens to the event of a name with an asynchronous listener, which is given its context.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener: a method of the subscriber.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order in which they are named.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>The same subscriptions.</returns>
        member events.On<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                listener: 'TEvent -> EventContext -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            events.On<'TEvent>(
                eventName, Awaited.told listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)
