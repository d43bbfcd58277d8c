using Autofac;

namespace Compat.Civi;

/// <summary>The services that Autofac has under a name: <c>builder.RegisterType&lt;Mailer&gt;().Named&lt;object&gt;("mailer")</c>.</summary>
/// <param name="scope">The container, or a lifetime scope of it.</param>
public sealed class AutofacServices(IComponentContext scope) : ICiviServices
{
    private readonly IComponentContext _scope = scope ?? throw new ArgumentNullException(nameof(scope));

    /// <inheritdoc/>
    public bool Has(string id) => _scope.IsRegisteredWithName<object>(id);

    /// <inheritdoc/>
    public object Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _scope.ResolveOptionalNamed<object>(id) ?? throw new ArgumentException(
            $"There is no service '{id}'. Register it with Named<object>(\"{id}\"), or in hook_civicrm_container with Register(\"{id}\", …).", nameof(id));
    }
}
