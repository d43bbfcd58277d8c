using Autofac;
using Compat.Civi;

namespace PluginHost.Web.Contact;

/// <summary>Serves the form.</summary>
public sealed class ContactModule : Module
{
    private const int ContactsKept = 1000;

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(new ContactStore(ContactsKept));
        builder.Register(context => new ContactDesk(Start(context.Resolve<CiviApplication>()), context.Resolve<ContactStore>()))
            .SingleInstance();
        builder.RegisterType<ContactArea>().As<IWebArea>().SingleInstance();
    }

    private static CiviApplication Start(CiviApplication civi) => civi.IsBooted ? civi : civi.Boot();
}
