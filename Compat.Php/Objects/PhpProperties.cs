using System.Runtime.CompilerServices;

namespace Compat.Php;

/// <summary>The properties of ported objects, found by their names: declared ones are fields, others stand beside.</summary>
internal static class PhpProperties
{
    private static readonly ConditionalWeakTable<object, PhpArray> s_dynamic = [];

    public static PhpArray? Dynamic(object instance) =>
        instance is StdClass known ? known.Properties : s_dynamic.TryGetValue(instance, out PhpArray? own) ? own : null;

    public static PhpArray MakeDynamic(object instance) =>
        instance is StdClass known ? known.Properties : s_dynamic.GetValue(instance, static _ => []);

    /// <summary>The fields of an object in PHP's order: those of the parent first, one that is declared again in its old place.</summary>
    public static IEnumerable<PhpField> Fields(object instance)
    {
        PhpClass type = PhpClass.Of(instance);
        var fields = new List<PhpField>();
        foreach (PhpClass at in type.Lineage.Reverse())
        {
            foreach (PhpField field in at.Fields.Where(one => !one.IsStatic))
            {
                int there = field.Access == "private" ? -1 : fields.FindIndex(one => one.Name == field.Name && one.Access != "private");
                if (there >= 0)
                    fields[there] = field;
                else
                    fields.Add(field);
            }
        }

        return fields;
    }

    public static PhpArray All(object instance)
    {
        PhpArray all = [];
        foreach (PhpField field in Fields(instance))
        {
            object? value = field.Read(instance);
            if (value is Uninitialized)
                continue;
            string key = field.Access switch
            {
                "protected" => $"\0*\0{field.Name}",
                "private" => $"\0{PhpClass.Of(field.Owner).Name}\0{field.Name}",
                _ => field.Name,
            };
            all[key] = value;
        }

        foreach ((PhpKey key, object? value) in Dynamic(instance) ?? [])
            all[key] = value;
        return all;
    }

    /// <summary>What is seen from a class, by name.</summary>
    public static PhpArray Visible(object instance, Type? scope)
    {
        PhpArray all = [];
        if (instance is not (StdClass or PhpObject or PhpThrowable))
            return Php.GetObjectVars(instance);
        PhpClass type = PhpClass.Of(instance);
        foreach (PhpField field in Fields(instance))
        {
            if (field.IsVisibleFrom(scope) && ReferenceEquals(type.FindField(field.Name, scope), field)
                && field.Read(instance) is var value and not Uninitialized)
                all[field.Name] = value;
        }

        foreach ((PhpKey key, object? value) in Dynamic(instance) ?? [])
            all[key] = value;
        return all;
    }
}
