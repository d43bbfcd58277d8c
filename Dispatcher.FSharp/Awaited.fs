namespace Dispatching.Contracts

open System
open System.Threading
open System.Threading.Tasks

/// What F# gives, as the delegates that the dispatcher awaits.
module internal Awaited =
    let plain (listener: 'TEvent -> Task<unit>) = Func<'TEvent, Task>(fun e -> listener e)

    let cancelled (listener: 'TEvent -> CancellationToken -> Task<unit>) =
        Func<'TEvent, CancellationToken, Task>(fun e cancellation -> listener e cancellation)

    let told (listener: 'TEvent -> EventContext -> Task<unit>) =
        Func<'TEvent, EventContext, Task>(fun e context -> listener e context)

    let optional (value: int option) = value |> Option.toNullable

    /// How a listing shows the function, of which the compiler keeps no text.
    let shown (filePath: string option) (lineNumber: int option) =
        match filePath, lineNumber with
        | Some file, Some line -> $"fun ({IO.Path.GetFileName file}, line {line})"
        | _ -> "fun"
