namespace Compat.Moss;

/// <summary>Controllers that are classes, for a <see cref="MossKernel{TRequest, TResponse}"/>.</summary>
public static class MossController
{
    /// <summary>A controller's action, with what the controller does around it.</summary>
    /// <typeparam name="TController">The controller's class.</typeparam>
    /// <typeparam name="TRequest">The requests.</typeparam>
    /// <param name="make">Makes the controller, once a request.</param>
    /// <param name="action">The action.</param>
    /// <returns>A controller for the router to find.</returns>
    public static Func<TRequest, object?> Action<TController, TRequest>(Func<TController> make, Func<TController, TRequest, object?> action)
        where TController : IMossController
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(action);
        return request =>
        {
            TController controller = make();
            object? response = controller.Before();
            if (Truth.Counts(response))
                return response;
            response = action(controller, request);
            object? other = controller.After(response);
            return Truth.Counts(other) ? other : response;
        };
    }
}
