namespace Dispatching.Contracts

open System
open System.Runtime.CompilerServices
open System.Threading
open System.Threading.Tasks

/// <summary>Listeners that are written as <c>fun e -> task { … }</c>. Dispatch with <c>DispatchAsync</c>.</summary>
[<AutoOpen>]
module Listeners =
    type IListenerRegistry with

        /// <summary>Adds an asynchronous listener to the event that its type names.</summary>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: 'TEvent -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, Awaited.plain listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous listener to the event that its type names, which is given its cancellation.</summary>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: 'TEvent -> CancellationToken -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, Awaited.cancelled listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous listener to the event that its type names, which is given its context.</summary>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: 'TEvent -> EventContext -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, Awaited.told listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous listener to the event of a name.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                listener: 'TEvent -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, eventName, Awaited.plain listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous listener to the event of a name, which is given its cancellation.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                listener: 'TEvent -> CancellationToken -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, eventName, Awaited.cancelled listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous listener to the event of a name, which is given its context.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                eventName: string,
                listener: 'TEvent -> EventContext -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, eventName, Awaited.told listener, defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        // Not AddListener: F# could not tell whether "fun e -> …" takes the event or nothing.
        /// <summary>Adds a function that takes nothing to the event that a type names.</summary>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddParameterlessListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: unit -> unit,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, Action<'TEvent>(fun _ -> listener ()), defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous function that takes nothing to the event that a type names.</summary>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddParameterlessListener<'TEvent when 'TEvent: not struct and 'TEvent: not null>
            (
                listener: unit -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<'TEvent>(
                registry, Awaited.plain (fun (_: 'TEvent) -> listener ()), defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds a function that takes nothing to the event of a name.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddParameterlessListener
            (
                eventName: string,
                listener: unit -> unit,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<obj>(
                registry, eventName, Action<obj>(fun _ -> listener ()), defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)

        /// <summary>Adds an asynchronous function that takes nothing to the event of a name.</summary>
        /// <param name="eventName">The event's name. Empty is a name.</param>
        /// <param name="listener">The listener.</param>
        /// <param name="priority">Higher comes first, 0 where none is given; equal ones in the order of addition.</param>
        /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
        /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
        /// <returns>What takes just this one away again, when disposed.</returns>
        member registry.AddParameterlessListener
            (
                eventName: string,
                listener: unit -> Task<unit>,
                ?priority: int,
                [<CallerFilePath>] ?filePath: string,
                [<CallerLineNumber>] ?lineNumber: int
            ) =
            ListenerRegistryExtensions.AddListener<obj>(
                registry, eventName, Awaited.plain (fun (_: obj) -> listener ()), defaultArg priority 0,
                expression = Awaited.shown filePath lineNumber, filePath = Option.toObj filePath,
                lineNumber = defaultArg lineNumber 0)
