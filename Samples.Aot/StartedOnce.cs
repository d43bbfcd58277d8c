using Dispatching;
using Dispatching.Contracts;

namespace Ahead;

/// <summary>A program that dispatches once, and one that does the same without a dispatcher: their start is measured.</summary>
internal static class StartedOnce
{
    /// <param name="program">Which of the two.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string program)
    {
        int heard = 0;
        switch (program)
        {
            case "bare":
                Action<OrderPlaced> listeners = _ => heard++;
                listeners += _ => heard++;
                listeners(new OrderPlaced(1));
                break;
            case "engine":
                var dispatcher = new EventDispatcher();
                dispatcher.AddListener<OrderPlaced>(_ => heard++);
                dispatcher.AddListener<OrderPlaced>(_ => heard++, priority: 10);
                dispatcher.Dispatch(new OrderPlaced(1));
                break;
            default:
                Console.Error.WriteLine($"'{program}' is not understood. Use 'bare', 'engine' or nothing.");
                break;
        }

        return heard == 2 ? 0 : 2;
    }
}
