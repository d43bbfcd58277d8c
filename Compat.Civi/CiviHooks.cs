namespace Compat.Civi;

/// <summary>The hooks of CiviCRM, run on <see cref="Civi.Dispatcher"/>. See <see cref="HookCatalogue"/>, of which this is the static face.</summary>
#pragma warning disable CA1720 // Parameters are called as the hooks call them.
public static class CiviHooks
{
    /// <inheritdoc cref="HookCatalogue.AlterAdminPanel"/>
    public static object AlterAdminPanel(ref object? panels) =>
        Civi.Hooks.AlterAdminPanel(ref panels);

    /// <inheritdoc cref="HookCatalogue.AlterAngular"/>
    public static object AlterAngular(object? angular) =>
        Civi.Hooks.AlterAngular(angular);

    /// <inheritdoc cref="HookCatalogue.AlterAPIPermissions"/>
    public static object AlterAPIPermissions(string entity, string action, ref object? @params, ref object? permissions) =>
        Civi.Hooks.AlterAPIPermissions(entity, action, ref @params, ref permissions);

    /// <inheritdoc cref="HookCatalogue.AlterBadge"/>
    public static object AlterBadge(string labelName, ref object? label, ref object? format, ref object? participant) =>
        Civi.Hooks.AlterBadge(labelName, ref label, ref format, ref participant);

    /// <inheritdoc cref="HookCatalogue.AlterBarcode"/>
    public static object AlterBarcode(ref object? data, string? type = "barcode", string? context = "name_badge") =>
        Civi.Hooks.AlterBarcode(ref data, type, context);

    /// <inheritdoc cref="HookCatalogue.AlterBundle"/>
    public static object AlterBundle(object? bundle) =>
        Civi.Hooks.AlterBundle(bundle);

    /// <inheritdoc cref="HookCatalogue.AlterCalculatedMembershipStatus"/>
    public static object AlterCalculatedMembershipStatus(ref object? membershipStatus, object? arguments, object? membership) =>
        Civi.Hooks.AlterCalculatedMembershipStatus(ref membershipStatus, arguments, membership);

    /// <inheritdoc cref="HookCatalogue.AlterContent"/>
    public static object AlterContent(ref string content, string? context, string? tplName, ref object? @object) =>
        Civi.Hooks.AlterContent(ref content, context, tplName, ref @object);

    /// <inheritdoc cref="HookCatalogue.AlterCustomFieldDisplayValue"/>
    public static object AlterCustomFieldDisplayValue(ref object? displayValue, object? value, object? entityId, object? fieldInfo) =>
        Civi.Hooks.AlterCustomFieldDisplayValue(ref displayValue, value, entityId, fieldInfo);

    /// <inheritdoc cref="HookCatalogue.AlterDeferredRevenueItems"/>
    public static object AlterDeferredRevenueItems(ref object? deferredRevenues, object? contributionDetails, object? update, string? context) =>
        Civi.Hooks.AlterDeferredRevenueItems(ref deferredRevenues, contributionDetails, update, context);

    /// <inheritdoc cref="HookCatalogue.AlterEntityRefParams"/>
    public static object AlterEntityRefParams(ref object? @params, string formName) =>
        Civi.Hooks.AlterEntityRefParams(ref @params, formName);

    /// <inheritdoc cref="HookCatalogue.AlterLocationMergeData"/>
    public static object AlterLocationMergeData(ref object? blocksDAO, object? mainId, object? otherId, object? migrationInfo) =>
        Civi.Hooks.AlterLocationMergeData(ref blocksDAO, mainId, otherId, migrationInfo);

    /// <inheritdoc cref="HookCatalogue.AlterLogTables"/>
    public static object AlterLogTables(ref object? logTableSpec) =>
        Civi.Hooks.AlterLogTables(ref logTableSpec);

    /// <inheritdoc cref="HookCatalogue.AlterMenu"/>
    public static object AlterMenu(ref object? items) =>
        Civi.Hooks.AlterMenu(ref items);

    /// <inheritdoc cref="HookCatalogue.AlterPaymentProcessorParams"/>
    public static object AlterPaymentProcessorParams(object? paymentObj, ref object? rawParams, ref object? cookedParams) =>
        Civi.Hooks.AlterPaymentProcessorParams(paymentObj, ref rawParams, ref cookedParams);

    /// <inheritdoc cref="HookCatalogue.AlterRedirect"/>
    public static object AlterRedirect(ref string url, ref object? context) =>
        Civi.Hooks.AlterRedirect(ref url, ref context);

    /// <inheritdoc cref="HookCatalogue.AlterReportVar"/>
    public static object AlterReportVar(object? varType, ref object? var, ref object? @object) =>
        Civi.Hooks.AlterReportVar(varType, ref var, ref @object);

    /// <inheritdoc cref="HookCatalogue.AlterResourceSettings"/>
    public static object AlterResourceSettings(ref object? data) =>
        Civi.Hooks.AlterResourceSettings(ref data);

    /// <inheritdoc cref="HookCatalogue.AlterSettingsFolders"/>
    public static object AlterSettingsFolders(ref object? settingsFolders) =>
        Civi.Hooks.AlterSettingsFolders(ref settingsFolders);

    /// <inheritdoc cref="HookCatalogue.AlterSettingsMetaData"/>
    public static object AlterSettingsMetaData(ref object? settingsMetaData, object? domainID, object? profile) =>
        Civi.Hooks.AlterSettingsMetaData(ref settingsMetaData, domainID, profile);

    /// <inheritdoc cref="HookCatalogue.AlterTemplateFile"/>
    public static object AlterTemplateFile(string formName, ref object? form, string? context, ref string tplName) =>
        Civi.Hooks.AlterTemplateFile(formName, ref form, context, ref tplName);

    /// <inheritdoc cref="HookCatalogue.AlterUFFields"/>
    public static object AlterUFFields(ref object? fields) =>
        Civi.Hooks.AlterUFFields(ref fields);

    /// <inheritdoc cref="HookCatalogue.AclGroup"/>
    public static object AclGroup(string? type, object? contactID, string? tableName, ref object? allGroups, ref object? currentGroups) =>
        Civi.Hooks.AclGroup(type, contactID, tableName, ref allGroups, ref currentGroups);

    /// <inheritdoc cref="HookCatalogue.AclWhereClause"/>
    public static object AclWhereClause(string? type, ref object? tables, ref object? whereTables, ref object? contactID, ref object? where) =>
        Civi.Hooks.AclWhereClause(type, ref tables, ref whereTables, ref contactID, ref where);

    /// <inheritdoc cref="HookCatalogue.BatchItems"/>
    public static object BatchItems(ref object? results, ref object? items) =>
        Civi.Hooks.BatchItems(ref results, ref items);

    /// <inheritdoc cref="HookCatalogue.BatchQuery"/>
    public static object BatchQuery(ref object? query) =>
        Civi.Hooks.BatchQuery(ref query);

    /// <inheritdoc cref="HookCatalogue.CaseChange"/>
    public static object CaseChange(object? analyzer) =>
        Civi.Hooks.CaseChange(analyzer);

    /// <inheritdoc cref="HookCatalogue.CaseEmailSubjectPatterns"/>
    public static object CaseEmailSubjectPatterns(ref object? subjectPatterns) =>
        Civi.Hooks.CaseEmailSubjectPatterns(ref subjectPatterns);

    /// <inheritdoc cref="HookCatalogue.CaseSummary"/>
    public static object CaseSummary(object? caseID) =>
        Civi.Hooks.CaseSummary(caseID);

    /// <inheritdoc cref="HookCatalogue.CaseTypes"/>
    public static object CaseTypes(ref object? caseTypes) =>
        Civi.Hooks.CaseTypes(ref caseTypes);

    /// <inheritdoc cref="HookCatalogue.ContactGetDisplayname"/>
    public static object ContactGetDisplayname(ref object? displayName, object? contactId, object? dao) =>
        Civi.Hooks.ContactGetDisplayname(ref displayName, contactId, dao);

    /// <inheritdoc cref="HookCatalogue.ContactListQuery"/>
    public static object ContactListQuery(ref object? query, object? queryText, string? context, object? id) =>
        Civi.Hooks.ContactListQuery(ref query, queryText, context, id);

    /// <inheritdoc cref="HookCatalogue.Copy"/>
    public static object Copy(string objectName, ref object? @object, object? originalId = null) =>
        Civi.Hooks.Copy(objectName, ref @object, originalId);

    /// <inheritdoc cref="HookCatalogue.Custom"/>
    public static object Custom(string op, int groupID, int entityID, ref object? @params) =>
        Civi.Hooks.Custom(op, groupID, entityID, ref @params);

    /// <inheritdoc cref="HookCatalogue.CustomPre"/>
    public static object CustomPre(string op, int groupID, int entityID, ref object? @params) =>
        Civi.Hooks.CustomPre(op, groupID, entityID, ref @params);

    /// <inheritdoc cref="HookCatalogue.DupeQuery"/>
    public static object DupeQuery(object? obj, string? type, ref object? query) =>
        Civi.Hooks.DupeQuery(obj, type, ref query);

    /// <inheritdoc cref="HookCatalogue.EntityRefFilters"/>
    public static object EntityRefFilters(ref object? filters, ref object? links) =>
        Civi.Hooks.EntityRefFilters(ref filters, ref links);

    /// <inheritdoc cref="HookCatalogue.EntityTypes"/>
    public static object EntityTypes(ref object? entityTypes) =>
        Civi.Hooks.EntityTypes(ref entityTypes);

    /// <inheritdoc cref="HookCatalogue.EventDefs"/>
    public static object EventDefs(object? inspector) =>
        Civi.Hooks.EventDefs(inspector);

    /// <inheritdoc cref="HookCatalogue.EventDiscount"/>
    public static object EventDiscount(ref object? form, ref object? @params) =>
        Civi.Hooks.EventDiscount(ref form, ref @params);

    /// <inheritdoc cref="HookCatalogue.Export"/>
    public static object Export(ref object? exportTempTable, ref object? headerRows, ref object? sqlColumns, object? exportMode, object? componentTable, object? ids) =>
        Civi.Hooks.Export(ref exportTempTable, ref headerRows, ref sqlColumns, exportMode, componentTable, ids);

    /// <inheritdoc cref="HookCatalogue.FieldOptions"/>
    public static object FieldOptions(string entity, object? field, ref object? options, object? @params) =>
        Civi.Hooks.FieldOptions(entity, field, ref options, @params);

    /// <inheritdoc cref="HookCatalogue.FindDuplicates"/>
    public static object FindDuplicates(object? dedupeParams, ref object? dedupeResults, object? contextParams) =>
        Civi.Hooks.FindDuplicates(dedupeParams, ref dedupeResults, contextParams);

    /// <inheritdoc cref="HookCatalogue.FindExistingDuplicates"/>
    public static object FindExistingDuplicates(ref object? duplicates, object? ruleGroupIDs, string? tableName, bool checkPermissions) =>
        Civi.Hooks.FindExistingDuplicates(ref duplicates, ruleGroupIDs, tableName, checkPermissions);

    /// <inheritdoc cref="HookCatalogue.GeocoderFormat"/>
    public static object GeocoderFormat(object? geoProvider, ref object? values, object? xml) =>
        Civi.Hooks.GeocoderFormat(geoProvider, ref values, xml);

    /// <inheritdoc cref="HookCatalogue.Import"/>
    public static object Import(object? @object, object? usage, ref object? objectRef, ref object? @params) =>
        Civi.Hooks.Import(@object, usage, ref objectRef, ref @params);

    /// <inheritdoc cref="HookCatalogue.ImportAlterMappedRow"/>
    public static object ImportAlterMappedRow(string importType, string context, ref object? mappedRow, object? rowValues, int userJobID) =>
        Civi.Hooks.ImportAlterMappedRow(importType, context, ref mappedRow, rowValues, userJobID);

    /// <inheritdoc cref="HookCatalogue.InvalidateChecksum"/>
    public static object InvalidateChecksum(object? contactID, object? checksum, ref object? invalid) =>
        Civi.Hooks.InvalidateChecksum(contactID, checksum, ref invalid);

    /// <inheritdoc cref="HookCatalogue.MembershipTypeValues"/>
    public static object MembershipTypeValues(ref object? form, ref object? membershipTypes) =>
        Civi.Hooks.MembershipTypeValues(ref form, ref membershipTypes);

    /// <inheritdoc cref="HookCatalogue.Merge"/>
    public static object Merge(string? type, ref object? data, object? mainId = null, object? otherId = null, object? tables = null) =>
        Civi.Hooks.Merge(type, ref data, mainId, otherId, tables);

    /// <inheritdoc cref="HookCatalogue.OptionValues"/>
    public static object OptionValues(ref object? options, string groupName) =>
        Civi.Hooks.OptionValues(ref options, groupName);

    /// <inheritdoc cref="HookCatalogue.QueryObjects"/>
    public static object QueryObjects(ref object? queryObjects, string? type = "Contact") =>
        Civi.Hooks.QueryObjects(ref queryObjects, type);

    /// <inheritdoc cref="HookCatalogue.Recent"/>
    public static object Recent(ref object? recentArray) =>
        Civi.Hooks.Recent(ref recentArray);

    /// <inheritdoc cref="HookCatalogue.ReferenceCounts"/>
    public static object ReferenceCounts(object? dao, ref object? refCounts) =>
        Civi.Hooks.ReferenceCounts(dao, ref refCounts);

    /// <inheritdoc cref="HookCatalogue.RelativeDate"/>
    public static object RelativeDate(object? filter) =>
        Civi.Hooks.RelativeDate(filter);

    /// <inheritdoc cref="HookCatalogue.SelectWhereClause"/>
    public static object SelectWhereClause(string entity, ref object? clauses, int? userId = null, object? conditions = null) =>
        Civi.Hooks.SelectWhereClause(entity, ref clauses, userId, conditions);

    /// <inheritdoc cref="HookCatalogue.Tokens"/>
    public static object Tokens(ref object? tokens, bool squashDeprecation = false) =>
        Civi.Hooks.Tokens(ref tokens, squashDeprecation);

    /// <inheritdoc cref="HookCatalogue.TokenValues"/>
    public static object TokenValues(ref object? details, object? contactIDs, object? jobID = null, object? tokens = null, string? className = null, bool squashDeprecation = false) =>
        Civi.Hooks.TokenValues(ref details, contactIDs, jobID, tokens, className, squashDeprecation);

    /// <inheritdoc cref="HookCatalogue.TranslateFields"/>
    public static object TranslateFields(ref object? fields) =>
        Civi.Hooks.TranslateFields(ref fields);

    /// <inheritdoc cref="HookCatalogue.TriggerInfo"/>
    public static object TriggerInfo(ref object? info, string? tableName = null) =>
        Civi.Hooks.TriggerInfo(ref info, tableName);

    /// <inheritdoc cref="HookCatalogue.AlterMailContent"/>
    public static object AlterMailContent(ref string content) =>
        Civi.Hooks.AlterMailContent(ref content);

    /// <inheritdoc cref="HookCatalogue.AlterMailer"/>
    public static object AlterMailer(ref object? mailer, string? driver, object? @params) =>
        Civi.Hooks.AlterMailer(ref mailer, driver, @params);

    /// <inheritdoc cref="HookCatalogue.AlterMailingLabelParams"/>
    public static object AlterMailingLabelParams(ref object? args) =>
        Civi.Hooks.AlterMailingLabelParams(ref args);

    /// <inheritdoc cref="HookCatalogue.AlterMailingRecipients"/>
    public static object AlterMailingRecipients(ref object? mailingObject, ref object? criteria, string? context) =>
        Civi.Hooks.AlterMailingRecipients(ref mailingObject, ref criteria, context);

    /// <inheritdoc cref="HookCatalogue.AlterMailParams"/>
    public static object AlterMailParams(ref object? @params, string? context = null) =>
        Civi.Hooks.AlterMailParams(ref @params, context);

    /// <inheritdoc cref="HookCatalogue.AlterMailStore"/>
    public static object AlterMailStore(ref object? @params) =>
        Civi.Hooks.AlterMailStore(ref @params);

    /// <inheritdoc cref="HookCatalogue.EmailProcessor"/>
    public static object EmailProcessor(string? type, ref object? @params, object? mail, ref object? result, string? action = null, int? mailSettingId = null) =>
        Civi.Hooks.EmailProcessor(type, ref @params, mail, ref result, action, mailSettingId);

    /// <inheritdoc cref="HookCatalogue.EmailProcessorContact"/>
    public static object EmailProcessorContact(object? email, object? contactID, ref object? result) =>
        Civi.Hooks.EmailProcessorContact(email, contactID, ref result);

    /// <inheritdoc cref="HookCatalogue.InboundSMS"/>
    public static object InboundSMS(ref object? message) =>
        Civi.Hooks.InboundSMS(ref message);

    /// <inheritdoc cref="HookCatalogue.MailingGroups"/>
    public static object MailingGroups(ref object? form, ref object? groups, ref object? mailings) =>
        Civi.Hooks.MailingGroups(ref form, ref groups, ref mailings);

    /// <inheritdoc cref="HookCatalogue.MailingTemplateTypes"/>
    public static object MailingTemplateTypes(ref object? types) =>
        Civi.Hooks.MailingTemplateTypes(ref types);

    /// <inheritdoc cref="HookCatalogue.MailSetupActions"/>
    public static object MailSetupActions(ref object? setupActions) =>
        Civi.Hooks.MailSetupActions(ref setupActions);

    /// <inheritdoc cref="HookCatalogue.PostEmailSend"/>
    public static object PostEmailSend(ref object? @params) =>
        Civi.Hooks.PostEmailSend(ref @params);

    /// <inheritdoc cref="HookCatalogue.PostMailing"/>
    public static object PostMailing(object? mailingId) =>
        Civi.Hooks.PostMailing(mailingId);

    /// <inheritdoc cref="HookCatalogue.UnsubscribeGroups"/>
    public static object UnsubscribeGroups(string op, object? mailingId, object? contactId, ref object? groups, ref object? baseGroups) =>
        Civi.Hooks.UnsubscribeGroups(op, mailingId, contactId, ref groups, ref baseGroups);

    /// <inheritdoc cref="HookCatalogue.ActiveTheme"/>
    public static object ActiveTheme(ref string theme, string? context) =>
        Civi.Hooks.ActiveTheme(ref theme, context);

    /// <inheritdoc cref="HookCatalogue.BuildAmount"/>
    public static object BuildAmount(object? pageType, ref object? form, ref object? amount) =>
        Civi.Hooks.BuildAmount(pageType, ref form, ref amount);

    /// <inheritdoc cref="HookCatalogue.BuildAsset"/>
    public static object BuildAsset(object? asset, object? @params, ref string mimeType, ref string content) =>
        Civi.Hooks.BuildAsset(asset, @params, ref mimeType, ref content);

    /// <inheritdoc cref="HookCatalogue.BuildForm"/>
    public static object BuildForm(string formName, ref object? form) =>
        Civi.Hooks.BuildForm(formName, ref form);

    /// <inheritdoc cref="HookCatalogue.BuildGroupContactCache"/>
    public static object BuildGroupContactCache(object? savedSearch, int groupID, ref string sql) =>
        Civi.Hooks.BuildGroupContactCache(savedSearch, groupID, ref sql);

    /// <inheritdoc cref="HookCatalogue.BuildProfile"/>
    public static object BuildProfile(string profileName) =>
        Civi.Hooks.BuildProfile(profileName);

    /// <inheritdoc cref="HookCatalogue.BuildStateProvinceForCountry"/>
    public static object BuildStateProvinceForCountry(object? countryID, ref object? states) =>
        Civi.Hooks.BuildStateProvinceForCountry(countryID, ref states);

    /// <inheritdoc cref="HookCatalogue.BuildUFGroupsForModule"/>
    public static object BuildUFGroupsForModule(string moduleName, ref object? ufGroups) =>
        Civi.Hooks.BuildUFGroupsForModule(moduleName, ref ufGroups);

    /// <inheritdoc cref="HookCatalogue.CoreResourceList"/>
    public static object CoreResourceList(ref object? list, string region) =>
        Civi.Hooks.CoreResourceList(ref list, region);

    /// <inheritdoc cref="HookCatalogue.Dashboard"/>
    public static object Dashboard(object? contactID, ref object? contentPlacement) =>
        Civi.Hooks.Dashboard(contactID, ref contentPlacement);

    /// <inheritdoc cref="HookCatalogue.DashboardDefaults"/>
    public static object DashboardDefaults(object? availableDashlets, ref object? defaultDashlets) =>
        Civi.Hooks.DashboardDefaults(availableDashlets, ref defaultDashlets);

    /// <inheritdoc cref="HookCatalogue.EsmImportMap"/>
    public static object EsmImportMap(object? importMap) =>
        Civi.Hooks.EsmImportMap(importMap);

    /// <inheritdoc cref="HookCatalogue.GetAssetUrl"/>
    public static object GetAssetUrl(ref object? asset, ref object? @params) =>
        Civi.Hooks.GetAssetUrl(ref asset, ref @params);

    /// <inheritdoc cref="HookCatalogue.Links"/>
    public static object Links(string op, string objectName, object? objectId, ref object? links, ref object? mask, ref object? values) =>
        Civi.Hooks.Links(op, objectName, objectId, ref links, ref mask, ref values);

    /// <inheritdoc cref="HookCatalogue.NavigationMenu"/>
    public static object NavigationMenu(ref object? @params) =>
        Civi.Hooks.NavigationMenu(ref @params);

    /// <inheritdoc cref="HookCatalogue.PageRun"/>
    public static object PageRun(ref object? page) =>
        Civi.Hooks.PageRun(ref page);

    /// <inheritdoc cref="HookCatalogue.Post"/>
    public static object Post(string op, string objectName, object? objectId, ref object? objectRef, object? @params = null) =>
        Civi.Hooks.Post(op, objectName, objectId, ref objectRef, @params);

    /// <inheritdoc cref="HookCatalogue.PostCaseMerge"/>
    public static object PostCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false) =>
        Civi.Hooks.PostCaseMerge(mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient);

    /// <inheritdoc cref="HookCatalogue.PostCommit"/>
    public static object PostCommit(string op, string objectName, object? objectId, object? objectRef = null) =>
        Civi.Hooks.PostCommit(op, objectName, objectId, objectRef);

    /// <inheritdoc cref="HookCatalogue.PostIPNProcess"/>
    public static object PostIPNProcess(ref object? iPNData) =>
        Civi.Hooks.PostIPNProcess(ref iPNData);

    /// <inheritdoc cref="HookCatalogue.PostJob"/>
    public static object PostJob(object? job, object? @params, object? result) =>
        Civi.Hooks.PostJob(job, @params, result);

    /// <inheritdoc cref="HookCatalogue.PostProcess"/>
    public static object PostProcess(string formName, ref object? form) =>
        Civi.Hooks.PostProcess(formName, ref form);

    /// <inheritdoc cref="HookCatalogue.PostSave"/>
    public static object PostSave(string suffix, ref object? dao) =>
        Civi.Hooks.PostSave(suffix, ref dao);

    /// <inheritdoc cref="HookCatalogue.Pre"/>
    public static object Pre(string op, string objectName, object? id, ref object? @params) =>
        Civi.Hooks.Pre(op, objectName, id, ref @params);

    /// <inheritdoc cref="HookCatalogue.PreCaseMerge"/>
    public static object PreCaseMerge(object? mainContactId, object? mainCaseId = null, object? otherContactId = null, object? otherCaseId = null, bool changeClient = false) =>
        Civi.Hooks.PreCaseMerge(mainContactId, mainCaseId, otherContactId, otherCaseId, changeClient);

    /// <inheritdoc cref="HookCatalogue.PreJob"/>
    public static object PreJob(object? job, object? @params) =>
        Civi.Hooks.PreJob(job, @params);

    /// <inheritdoc cref="HookCatalogue.PreProcess"/>
    public static object PreProcess(string formName, ref object? form) =>
        Civi.Hooks.PreProcess(formName, ref form);

    /// <inheritdoc cref="HookCatalogue.ProcessProfile"/>
    public static object ProcessProfile(string profileName) =>
        Civi.Hooks.ProcessProfile(profileName);

    /// <inheritdoc cref="HookCatalogue.SearchColumns"/>
    public static object SearchColumns(string objectName, ref object? headers, ref object? rows, ref object? selector) =>
        Civi.Hooks.SearchColumns(objectName, ref headers, ref rows, ref selector);

    /// <inheritdoc cref="HookCatalogue.SearchProfile"/>
    public static object SearchProfile(string profileName) =>
        Civi.Hooks.SearchProfile(profileName);

    /// <inheritdoc cref="HookCatalogue.SearchTasks"/>
    public static object SearchTasks(object? objectType, ref object? tasks) =>
        Civi.Hooks.SearchTasks(objectType, ref tasks);

    /// <inheritdoc cref="HookCatalogue.Summary"/>
    public static object Summary(object? contactID, ref string content, ref object? contentPlacement) =>
        Civi.Hooks.Summary(contactID, ref content, ref contentPlacement);

    /// <inheritdoc cref="HookCatalogue.SummaryActions"/>
    public static object SummaryActions(ref object? actions, object? contactID = null) =>
        Civi.Hooks.SummaryActions(ref actions, contactID);

    /// <inheritdoc cref="HookCatalogue.Tabset"/>
    public static object Tabset(string tabsetName, ref object? tabs, string? context) =>
        Civi.Hooks.Tabset(tabsetName, ref tabs, context);

    /// <inheritdoc cref="HookCatalogue.Themes"/>
    public static object Themes(ref object? themes) =>
        Civi.Hooks.Themes(ref themes);

    /// <inheritdoc cref="HookCatalogue.ValidateForm"/>
    public static object ValidateForm(string formName, ref object? fields, ref object? files, ref object? form, ref object? errors) =>
        Civi.Hooks.ValidateForm(formName, ref fields, ref files, ref form, ref errors);

    /// <inheritdoc cref="HookCatalogue.ValidateProfile"/>
    public static object ValidateProfile(string profileName) =>
        Civi.Hooks.ValidateProfile(profileName);

    /// <inheritdoc cref="HookCatalogue.ViewProfile"/>
    public static object ViewProfile(string profileName) =>
        Civi.Hooks.ViewProfile(profileName);

    /// <inheritdoc cref="HookCatalogue.XmlMenu"/>
    public static object XmlMenu(ref object? files) =>
        Civi.Hooks.XmlMenu(ref files);

    /// <inheritdoc cref="HookCatalogue.AngularModules"/>
    public static object AngularModules(ref object? angularModules) =>
        Civi.Hooks.AngularModules(ref angularModules);

    /// <inheritdoc cref="HookCatalogue.ApiWrappers"/>
    public static object ApiWrappers(ref object? wrappers, object? apiRequest) =>
        Civi.Hooks.ApiWrappers(ref wrappers, apiRequest);

    /// <inheritdoc cref="HookCatalogue.Check"/>
    public static object Check(ref object? messages, object? statusNames = null, bool includeDisabled = false) =>
        Civi.Hooks.Check(ref messages, statusNames, includeDisabled);

    /// <inheritdoc cref="HookCatalogue.Config"/>
    public static object Config(ref object? config, object? flags = null) =>
        Civi.Hooks.Config(ref config, flags);

    /// <inheritdoc cref="HookCatalogue.Container"/>
    public static object Container(object? container) =>
        Civi.Hooks.Container(container);

    /// <inheritdoc cref="HookCatalogue.Cron"/>
    public static object Cron(object? jobManager) =>
        Civi.Hooks.Cron(jobManager);

    /// <inheritdoc cref="HookCatalogue.Crypto"/>
    public static object Crypto(object? crypto) =>
        Civi.Hooks.Crypto(crypto);

    /// <inheritdoc cref="HookCatalogue.CryptoRotateKey"/>
    public static object CryptoRotateKey(object? tag, object? log) =>
        Civi.Hooks.CryptoRotateKey(tag, log);

    /// <inheritdoc cref="HookCatalogue.FileSearches"/>
    public static object FileSearches(ref object? fileSearches) =>
        Civi.Hooks.FileSearches(ref fileSearches);

    /// <inheritdoc cref="HookCatalogue.IdsException"/>
    public static object IdsException(ref object? skip) =>
        Civi.Hooks.IdsException(ref skip);

    /// <inheritdoc cref="HookCatalogue.Managed"/>
    public static object Managed(ref object? entities, object? modules = null) =>
        Civi.Hooks.Managed(ref entities, modules);

    /// <inheritdoc cref="HookCatalogue.Permission"/>
    public static object Permission(ref object? newPermissions) =>
        Civi.Hooks.Permission(ref newPermissions);

    /// <inheritdoc cref="HookCatalogue.PermissionCheck"/>
    public static object PermissionCheck(object? permission, ref object? granted, object? contactId) =>
        Civi.Hooks.PermissionCheck(permission, ref granted, contactId);

    /// <inheritdoc cref="HookCatalogue.PermissionList"/>
    public static object PermissionList(ref object? permissions) =>
        Civi.Hooks.PermissionList(ref permissions);

    /// <inheritdoc cref="HookCatalogue.QueueActive"/>
    public static object QueueActive(ref string status, string queueName, object? queueSpecification) =>
        Civi.Hooks.QueueActive(ref status, queueName, queueSpecification);

    /// <inheritdoc cref="HookCatalogue.QueueRun"/>
    public static object QueueRun(string suffix, object? queue, object? items, ref object? outcomes) =>
        Civi.Hooks.QueueRun(suffix, queue, items, ref outcomes);

    /// <inheritdoc cref="HookCatalogue.QueueStatus"/>
    public static object QueueStatus(object? queue, string status) =>
        Civi.Hooks.QueueStatus(queue, status);

    /// <inheritdoc cref="HookCatalogue.QueueTaskError"/>
    public static object QueueTaskError(object? queue, object? item, ref object? outcome, object? exception) =>
        Civi.Hooks.QueueTaskError(queue, item, ref outcome, exception);

    /// <inheritdoc cref="HookCatalogue.ScanClasses"/>
    public static object ScanClasses(ref object? classes) =>
        Civi.Hooks.ScanClasses(ref classes);

    /// <inheritdoc cref="HookCatalogue.UnhandledException"/>
    public static object UnhandledException(object? exception) =>
        Civi.Hooks.UnhandledException(exception);

    /// <inheritdoc cref="HookCatalogue.Upgrade"/>
    public static object Upgrade(string op, object? queue = null) =>
        Civi.Hooks.Upgrade(op, queue);
}
