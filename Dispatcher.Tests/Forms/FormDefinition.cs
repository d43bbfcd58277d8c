using Compat.Civi;

namespace Tests.Forms;

/// <summary>The definition of CiviCRM's dispatcher, as an extension has it when its container is built.</summary>
public static class FormDefinition
{
    public static void Prepare(CiviEventDispatcher dispatcher, Func<ServiceDefinition, ServiceDefinition> define)
    {
        ServiceDefinition definition = define(new ServiceDefinition("dispatcher", typeof(CiviEventDispatcher)));
        definition.Prepare(dispatcher);
    }
}
