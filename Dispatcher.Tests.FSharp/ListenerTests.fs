namespace Tests.FSharp

open System
open System.Collections.Generic
open System.Threading
open System.Threading.Tasks
open Dispatching
open Dispatching.Contracts
open Microsoft.VisualStudio.TestTools.UnitTesting

type Saved() = class end

[<TestClass>]
type ListenerTests() =
    let heard = List<string>()

    let dispatch (events: EventDispatcher) (name: string | null) =
        events.DispatchAsync(Saved(), name, CancellationToken.None).AsTask() :> Task

    let expect (expected: string list) = CollectionAssert.AreEqual(List<string> expected, heard)

    [<TestMethod>]
    member _.AddListener_FunctionThatGivesATask_IsAwaited() : Task =
        task {
            let events = EventDispatcher()
            events.AddListener<Saved>(fun e -> task {
                do! Task.Yield()
                heard.Add "first" }) |> ignore
            events.AddListener<Saved>(fun e -> heard.Add "second") |> ignore

            do! dispatch events null

            expect [ "first"; "second" ]
        }

    [<TestMethod>]
    member _.AddListener_FunctionThatGivesATask_IsRefusedByDispatch() =
        let events = EventDispatcher()
        events.AddListener<Saved>(fun e -> task { heard.Add "called" }) |> ignore

        Assert.ThrowsExactly<InvalidOperationException>(Action(fun () -> events.Dispatch(Saved()) |> ignore)) |> ignore
        expect []

    [<TestMethod>]
    member _.AddListener_FunctionThatTakesNothing_IsCalledForItsType() : Task =
        task {
            let events = EventDispatcher()
            let ping () = heard.Add "method"
            events.AddParameterlessListener<Saved>(fun () -> heard.Add "function") |> ignore
            events.AddParameterlessListener<Saved>(fun () -> task { heard.Add "task" }) |> ignore
            events.AddParameterlessListener<Saved>(ping, priority = 1) |> ignore

            do! dispatch events null

            expect [ "method"; "function"; "task" ]
        }

    [<TestMethod>]
    member _.AddListener_FunctionThatTakesNothing_IsCalledForItsName() : Task =
        task {
            let events = EventDispatcher()
            events.AddParameterlessListener("saved", fun () -> heard.Add "function") |> ignore
            events.AddParameterlessListener("saved", fun () -> task { heard.Add "task" }) |> ignore

            do! dispatch events null
            do! dispatch events "saved"

            expect [ "function"; "task" ]
        }

    [<TestMethod>]
    member _.AddListener_WithPriority_ComesInOrder() : Task =
        task {
            let events = EventDispatcher()
            events.AddListener<Saved>((fun e -> task { heard.Add "low" }), priority = -1) |> ignore
            events.AddListener<Saved>((fun e -> task { heard.Add "high" }), priority = 1) |> ignore

            do! dispatch events null

            expect [ "high"; "low" ]
        }

    [<TestMethod>]
    member _.AddListener_ByName_HearsThatName() : Task =
        task {
            let events = EventDispatcher()
            events.AddListener<Saved>("saved", fun e -> task { heard.Add "by name" }) |> ignore

            do! dispatch events null
            do! dispatch events "saved"

            expect [ "by name" ]
        }

    [<TestMethod>]
    member _.AddListener_WithASecondParameter_IsGivenTheContextOrTheCancellation() : Task =
        task {
            let events = EventDispatcher()
            events.AddListener<Saved>(fun e (context: EventContext) -> task { heard.Add context.EventName }) |> ignore
            events.AddListener<Saved>(fun e (cancellation: CancellationToken) -> task {
                heard.Add(string cancellation.CanBeCanceled) }) |> ignore
            events.AddListener<Saved>("saved", fun e (context: EventContext) -> task { heard.Add context.EventName }) |> ignore
            use source = new CancellationTokenSource()

            let! _ = events.DispatchAsync(Saved(), source.Token)
            do! dispatch events "saved"

            expect [ "Tests.FSharp.Saved"; "True"; "saved" ]
        }

    [<TestMethod>]
    member _.AddListener_WhatNeedsNoHelp_BindsAsBefore() : Task =
        task {
            let events = EventDispatcher()
            events.AddListener<Saved>(fun e -> Task.CompletedTask) |> ignore
            events.AddListener<Saved>(fun e -> ValueTask()) |> ignore
            events.AddListener<Saved>(fun e (context: EventContext) -> heard.Add context.EventName) |> ignore
            events.AddListener(fun (e: Saved) -> task { heard.Add "by its parameter's type" }) |> ignore

            do! dispatch events null

            expect [ "Tests.FSharp.Saved"; "by its parameter's type" ]
        }

    [<TestMethod>]
    member _.AddListener_IsRemovedByItsRegistration() : Task =
        task {
            let events = EventDispatcher()
            let registration = events.AddListener<Saved>(fun e -> task { heard.Add "called" })
            registration.Dispose()

            do! dispatch events null

            expect []
        }

    [<TestMethod>]
    member _.Listing_SaysWhereTheListenerIsWritten() =
        let events = EventDispatcher()
        events.AddListener<Saved>(fun e -> task { heard.Add "called" }) |> ignore

        let listener = Seq.exactlyOne (events.GetListeners<Saved>())

        Assert.Contains("fun (ListenerTests.fs, line ", string listener)
