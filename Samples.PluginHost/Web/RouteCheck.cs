using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace PluginHost.Web;

/// <summary>Finds in what is mapped that which would make requests fail, when the host is built and not at each request.</summary>
internal static class RouteCheck
{
    /// <summary>Refuses routes that cannot be told apart, and constraints that there are not.</summary>
    /// <param name="routes">What is mapped.</param>
    /// <exception cref="InvalidOperationException">There are such.</exception>
    public static void RefuseBroken(IEndpointRouteBuilder routes)
    {
        RouteEndpoint[] endpoints = [.. routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
        ParameterPolicyFactory policies = routes.ServiceProvider.GetRequiredService<ParameterPolicyFactory>();
        foreach (RouteEndpoint endpoint in endpoints)
            RefuseUnknownConstraints(endpoint.RoutePattern, policies);
        foreach (IGrouping<string, RouteEndpoint> same in endpoints.Where(IsMatched).GroupBy(Shape, StringComparer.OrdinalIgnoreCase))
            RefuseTwice([.. same]);
    }

    private static void RefuseUnknownConstraints(RoutePattern pattern, ParameterPolicyFactory policies)
    {
        foreach (RoutePatternParameterPart parameter in pattern.Parameters)
        {
            foreach (RoutePatternParameterPolicyReference policy in parameter.ParameterPolicies)
                policies.Create(parameter, policy);
        }
    }

    private static void RefuseTwice(RouteEndpoint[] same)
    {
        for (int i = 0; i < same.Length; i++)
        {
            if (Array.FindIndex(same, i + 1, other => IsOneAsTheOther(same[i], other)) is >= 0 and var twin)
                throw new InvalidOperationException(
                    $"The route '{same[i].DisplayName}' is mapped twice, the second time as '{same[twin].DisplayName}': "
                    + "no request to it could be answered. Map it once, or give one of them another address.");
        }
    }

    // What routing tells endpoints of one shape apart by.
    private static bool IsOneAsTheOther(RouteEndpoint one, RouteEndpoint other)
    {
        IReadOnlyList<string> methods = one.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        IReadOnlyList<string> otherMethods = other.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return (methods.Count == 0 ? otherMethods.Count == 0 : methods.Intersect(otherMethods, StringComparer.OrdinalIgnoreCase).Any())
            && Has(one, other, (IHostMetadata metadata) => metadata.Hosts)
            && Has(one, other, (IAcceptsMetadata metadata) => metadata.ContentTypes);
    }

    private static bool Has<T>(RouteEndpoint one, RouteEndpoint other, Func<T, IReadOnlyList<string>> read)
        where T : class
    {
        IReadOnlyList<string> Read(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<T>() is { } found ? read(found) : [];
        return Read(one).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(Read(other));
    }

    private static bool IsMatched(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true };

    // The route without what a request does not show: the names of its parameters.
    private static string Shape(RouteEndpoint endpoint)
    {
        IEnumerable<string> segments = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape)));
        return string.Create(CultureInfo.InvariantCulture, $"{endpoint.Order} {string.Join('/', segments)}");
    }

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsCatchAll: true } parameter => $"{{*{Constraints(parameter)}}}",
        RoutePatternParameterPart parameter => $"{{{Constraints(parameter)}}}",
        _ => "",
    };

    private static string Constraints(RoutePatternParameterPart parameter) =>
        string.Join(':', parameter.ParameterPolicies.Select(Shape).Order(StringComparer.Ordinal));

    private static string Shape(RoutePatternParameterPolicyReference policy) =>
        policy.Content ?? policy.ParameterPolicy?.GetType().ToString() ?? "";
}
