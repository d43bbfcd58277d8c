namespace Compat.Civi;

public sealed partial class HookInvoker
{
    /// <summary><c>hook_civicrm_aclGroup</c>: which groups a person may see is asked for.</summary>
    /// <typeparam name="TAllGroups">The type of <paramref name="allGroups"/>.</typeparam>
    /// <typeparam name="TCurrentGroups">The type of <paramref name="currentGroups"/>.</typeparam>
    /// <param name="type">The type.</param>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="tableName">The table name.</param>
    /// <param name="allGroups">The all groups. What listeners write to it comes back.</param>
    /// <param name="currentGroups">The current groups. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AclGroup<TAllGroups, TCurrentGroups>(string? type, object? contactID, string? tableName, ref TAllGroups allGroups, ref TCurrentGroups currentGroups)
    {
        CiviEvent hook = Hook(0);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(0, [type, contactID, tableName, allGroups, currentGroups]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 3, ref allGroups);
            Take(e, 4, ref currentGroups);
        }
    }

    /// <summary><c>hook_civicrm_aclWhereClause</c>: the condition on which contacts a person may see is built.</summary>
    /// <typeparam name="TTables">The type of <paramref name="tables"/>.</typeparam>
    /// <typeparam name="TWhereTables">The type of <paramref name="whereTables"/>.</typeparam>
    /// <typeparam name="TContactID">The type of <paramref name="contactID"/>.</typeparam>
    /// <typeparam name="TWhere">The type of <paramref name="where"/>.</typeparam>
    /// <param name="type">The type.</param>
    /// <param name="tables">The tables. What listeners write to it comes back.</param>
    /// <param name="whereTables">The where tables. What listeners write to it comes back.</param>
    /// <param name="contactID">The contact ID. What listeners write to it comes back.</param>
    /// <param name="where">The where. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object AclWhereClause<TTables, TWhereTables, TContactID, TWhere>(string? type, ref TTables tables, ref TWhereTables whereTables, ref TContactID contactID, ref TWhere where)
    {
        CiviEvent hook = Hook(1);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(1, [type, tables, whereTables, contactID, where]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref tables);
            Take(e, 2, ref whereTables);
            Take(e, 3, ref contactID);
            Take(e, 4, ref where);
        }
    }

    /// <summary><c>hook_civicrm_crypto</c>: the keys are registered.</summary>
    /// <param name="crypto">The crypto.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Crypto(object? crypto)
    {
        CiviEvent hook = Hook(54);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(54, [crypto]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_cryptoRotateKey</c>: a key is replaced.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="log">The log.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object CryptoRotateKey(string? tag, object? log)
    {
        CiviEvent hook = Hook(55);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(55, [tag, log]);
        return Run(hook, e);
    }

    /// <summary><c>hook_civicrm_idsException</c>: the pages that the intrusion detection skips are listed.</summary>
    /// <typeparam name="TSkip">The type of <paramref name="skip"/>.</typeparam>
    /// <param name="skip">The skip. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object IdsException<TSkip>(ref TSkip skip)
    {
        CiviEvent hook = Hook(75);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(75, [skip]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref skip);
        }
    }

    /// <summary><c>hook_civicrm_invalidateChecksum</c>: a checksum is examined.</summary>
    /// <typeparam name="TInvalid">The type of <paramref name="invalid"/>.</typeparam>
    /// <param name="contactID">The contact ID.</param>
    /// <param name="checksum">The checksum.</param>
    /// <param name="invalid">The invalid. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object InvalidateChecksum<TInvalid>(object? contactID, string? checksum, ref TInvalid invalid)
    {
        CiviEvent hook = Hook(79);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(79, [contactID, checksum, invalid]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 2, ref invalid);
        }
    }

    /// <summary><c>hook_civicrm_permission</c>: the permissions of modules are listed.</summary>
    /// <typeparam name="TNewPermissions">The type of <paramref name="newPermissions"/>.</typeparam>
    /// <param name="newPermissions">The new permissions. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object Permission<TNewPermissions>(ref TNewPermissions newPermissions)
    {
        CiviEvent hook = Hook(90);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(90, [newPermissions]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref newPermissions);
        }
    }

    /// <summary><c>hook_civicrm_permission_check</c>: a permission is examined.</summary>
    /// <typeparam name="TGranted">The type of <paramref name="granted"/>.</typeparam>
    /// <param name="permission">The permission.</param>
    /// <param name="granted">The granted. What listeners write to it comes back.</param>
    /// <param name="contactId">The contact id.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PermissionCheck<TGranted>(string? permission, ref TGranted granted, object? contactId)
    {
        CiviEvent hook = Hook(91);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(91, [permission, granted, contactId]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 1, ref granted);
        }
    }

    /// <summary><c>hook_civicrm_permissionList</c>: all permissions are listed.</summary>
    /// <typeparam name="TPermissions">The type of <paramref name="permissions"/>.</typeparam>
    /// <param name="permissions">The permissions. What listeners write to it comes back.</param>
    /// <returns>What came back, merged into a <see cref="PhpArray"/>; else <see langword="true"/>.</returns>
    /// <inheritdoc cref="Invoke(string)" path="/exception"/>
    public object PermissionList<TPermissions>(ref TPermissions permissions)
    {
        CiviEvent hook = Hook(92);
        if (IsQuiet(hook))
            return GenericHookEvent.True;
        GenericHookEvent e = Make(92, [permissions]);
        try
        {
            return Run(hook, e);
        }
        finally
        {
            Take(e, 0, ref permissions);
        }
    }
}
