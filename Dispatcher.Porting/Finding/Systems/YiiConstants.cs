using Dispatching.Porting.Finding.Constants;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Yii's constants of events, by the class that declares them, and which class extends which.</summary>
internal static class YiiConstants
{
    public static ConstantTable Make()
    {
        var table = new ConstantTable { IsInherited = true };
        Declare(table, "yii\\base\\Application", "BEFORE_REQUEST", "AFTER_REQUEST");
        Declare(table, "yii\\base\\Controller", "BEFORE_ACTION", "AFTER_ACTION");
        Declare(table, "yii\\base\\Module", "BEFORE_ACTION", "AFTER_ACTION");
        Declare(table, "yii\\base\\Model", "BEFORE_VALIDATE", "AFTER_VALIDATE");
        Declare(table, "yii\\base\\View", "BEGIN_PAGE", "END_PAGE", "BEFORE_RENDER", "AFTER_RENDER");
        Declare(table, "yii\\base\\Widget", "INIT", "BEFORE_RUN", "AFTER_RUN");
        Declare(table, "yii\\base\\ErrorHandler", "SHUTDOWN");
        Declare(table, "yii\\web\\ErrorHandler", "AFTER_RENDER");
        Declare(table, "yii\\web\\View", "BEGIN_BODY", "END_BODY");
        Declare(table, "yii\\web\\Response", "BEFORE_SEND", "AFTER_SEND", "AFTER_PREPARE");
        Declare(table, "yii\\web\\User", "BEFORE_LOGIN", "AFTER_LOGIN", "BEFORE_LOGOUT", "AFTER_LOGOUT");
        Declare(
            table, "yii\\db\\BaseActiveRecord", "INIT", "AFTER_FIND", "BEFORE_INSERT", "AFTER_INSERT", "BEFORE_UPDATE", "AFTER_UPDATE",
            "BEFORE_DELETE", "AFTER_DELETE", "AFTER_REFRESH");
        Declare(table, "yii\\db\\ActiveQuery", "INIT");
        Declare(table, "yii\\db\\Connection", "AFTER_OPEN", "BEGIN_TRANSACTION", "COMMIT_TRANSACTION", "ROLLBACK_TRANSACTION");
        Declare(table, "yii\\db\\BatchQueryResult", "RESET", "FINISH");
        Declare(table, "yii\\i18n\\MessageSource", "MISSING_TRANSLATION");
        Declare(table, "yii\\mail\\BaseMailer", "BEFORE_SEND", "AFTER_SEND");
        Declare(table, "yii\\queue\\Queue", "BEFORE_PUSH", "AFTER_PUSH", "BEFORE_EXEC", "AFTER_EXEC", "AFTER_ERROR");
        return table
            .Extend("yii\\base\\Module", "yii\\base\\Component")
            .Extend("yii\\base\\Application", "yii\\base\\Module")
            .Extend("yii\\web\\Application", "yii\\base\\Application")
            .Extend("yii\\console\\Application", "yii\\base\\Application")
            .Extend("yii\\web\\Controller", "yii\\base\\Controller")
            .Extend("yii\\rest\\Controller", "yii\\web\\Controller")
            .Extend("yii\\rest\\ActiveController", "yii\\rest\\Controller")
            .Extend("yii\\console\\Controller", "yii\\base\\Controller")
            .Extend("yii\\web\\View", "yii\\base\\View")
            .Extend("yii\\web\\ErrorHandler", "yii\\base\\ErrorHandler")
            .Extend("yii\\console\\Response", "yii\\base\\Response")
            .Extend("yii\\db\\BaseActiveRecord", "yii\\base\\Model")
            .Extend("yii\\db\\ActiveRecord", "yii\\db\\BaseActiveRecord")
            .Extend("yii\\mongodb\\ActiveRecord", "yii\\db\\BaseActiveRecord")
            .Extend("yii\\redis\\ActiveRecord", "yii\\db\\BaseActiveRecord")
            .Extend("yii\\elasticsearch\\ActiveRecord", "yii\\db\\BaseActiveRecord")
            .Extend("yii\\i18n\\PhpMessageSource", "yii\\i18n\\MessageSource")
            .Extend("yii\\i18n\\DbMessageSource", "yii\\i18n\\MessageSource")
            .Extend("yii\\swiftmailer\\Mailer", "yii\\mail\\BaseMailer")
            .Extend("yii\\symfonymailer\\Mailer", "yii\\mail\\BaseMailer");
    }

    /// <summary>Adds <c>EVENT_NAME</c> for each name: its event is called as it, in camel case.</summary>
    private static void Declare(ConstantTable table, string className, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            string[] words = name.ToLowerInvariant().Split('_');
            string value = words[0] + string.Concat(words[1..].Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            table.Set(className, $"EVENT_{name}", value);
        }
    }
}
