namespace Tests.FSharp

open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open Dispatching
open Dispatching.Contracts
open Microsoft.VisualStudio.TestTools.UnitTesting

type Log(heard: List<string>) =
    member _.Note(e: Saved) = heard.Add "note"
    member _.NoteLater(e: Saved) = task { heard.Add "later" }
    member _.NoteCancelled(e: Saved, cancellation: CancellationToken) = task { heard.Add $"cancelled: {cancellation.CanBeCanceled}" }
    member _.NoteTold(e: Saved, context: EventContext) = task { heard.Add context.EventName }

    interface IEventSubscriber<Log> with
        static member Subscribe(events: ISubscriptions<Log>) =
            events
                .On<Saved>((fun log -> log.Note), priority = 4)
                .On<Saved>((fun log -> log.NoteLater), priority = 3)
                .On<Saved>((fun log -> log.NoteCancelled), priority = 2)
                .On<Saved>((fun log -> log.NoteTold), priority = 1)
                .On<Saved>("saved", fun log -> log.NoteLater)
            |> ignore

type Later(heard: List<string>) =
    interface IEventSubscriber with
        member _.Subscribe(events: ISubscriptions) =
            events
                .On<Saved>(fun e -> task { heard.Add "by type" })
                .On<Saved>("saved", fun e (context: EventContext) -> task { heard.Add context.EventName })
            |> ignore

[<TestClass>]
type SubscriberTests() =
    let heard = List<string>()

    let dispatch (events: EventDispatcher) (name: string | null) =
        events.DispatchAsync(Saved(), name, CancellationToken.None).AsTask() :> Task

    let expect (expected: string list) = CollectionAssert.AreEqual(List<string> expected, heard)

    [<TestMethod>]
    member _.SubscriberOfAClass_MethodsOfEveryForm_AreHeardInOrder() : Task =
        task {
            let events = EventDispatcher()
            events.AddSubscriber(Log heard)

            do! dispatch events null
            do! dispatch events "saved"

            expect [ "note"; "later"; "cancelled: False"; "Tests.FSharp.Saved"; "later" ]
        }

    [<TestMethod>]
    member _.LazySubscriber_OfAClass_IsMadeAtItsFirstEvent() : Task =
        task {
            let events = EventDispatcher()
            events.AddLazy((fun () -> Log heard), fun on -> on.On<Saved>(fun log -> log.NoteLater) |> ignore) |> ignore

            do! dispatch events null

            expect [ "later" ]
        }

    [<TestMethod>]
    member _.SubscriberOfAnObject_FunctionsThatGiveATask_AreAwaited() : Task =
        task {
            let events = EventDispatcher()
            events.AddSubscriber(Later heard)

            do! dispatch events null
            do! dispatch events "saved"

            expect [ "by type"; "saved" ]
        }
