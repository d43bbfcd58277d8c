using Dispatching.Porting;

namespace Tests.Porting.Finding;

[TestClass]
public sealed class CiviRegistrationTests
{
    [TestMethod]
    public void Extension_ThatHasCivicrmInItsName_KeepsIt()
    {
        PortedPlugin plugin = TemporaryPlugin.Port("""
            function lantern_civicrm_civicrm_post($op, $objectName, $objectId, &$objectRef) { }
            """);

        Assert.AreEqual("hook_civicrm_post", plugin.Report.Registrations.Single().Event);
        Assert.Contains("Name => \"lantern_civicrm\"", plugin.Files["LanternCivicrmExtension.cs"]);
    }

    [TestMethod]
    public void PartOfAHookForOneForm_IsNoHook()
    {
        string[] found = TemporaryPlugin.Registrations("""
            function ferry_civicrm_buildForm($formName, &$form) { $name = 'ferry_civicrm_buildForm_' . $formName; $name($form); }
            function ferry_civicrm_buildForm_CRM_Boat_Form_Trip(&$form) { }
            function ferry_civicrm_post_Boat(&$form) { }
            """);

        CollectionAssert.AreEqual(new[] { "hook_civicrm_buildForm ferry_civicrm_buildForm 0" }, found);
    }

    [TestMethod]
    public void FunctionOfNoHook_ThatATextNames_IsNoHook()
    {
        string[] found = TemporaryPlugin.Registrations("""
            function ferry_civicrm_config(&$config) { register_shutdown_function('ferry_civicrm_last'); }
            function ferry_civicrm_last() { }
            function ferry_civicrm_harbour(&$boats) { }
            """);

        CollectionAssert.AreEqual(
            new[] { "hook_civicrm_config ferry_civicrm_config 0", "hook_civicrm_harbour ferry_civicrm_harbour 0" }, found);
    }

    [TestMethod]
    public void FileOfADrupalModule_IsRead()
    {
        using var plugin = new TemporaryPlugin(
            ("ferry.module", "function ferry_civicrm_post($op, $objectName, $objectId, &$objectRef) { }"),
            ("ferry.info.inc", "<?php // nothing"), ("notes.txt", "<?php function ferry_civicrm_pre() { }"));

        PortReport report = PluginPort.Read(plugin.Folder).Report;

        Assert.AreEqual(2, report.Files);
        Assert.AreEqual("hook_civicrm_post", report.Registrations.Single().Event);
    }
}
