using System.Dynamic;
using System.Linq.Expressions;
using System.Reflection;

namespace Compat.Civi;

/// <summary>What makes <c>((dynamic)e).content</c> the field <c>content</c>, where C# knows no member of that name.</summary>
internal sealed class FieldAccess(Expression expression, GenericHookEvent value)
    : DynamicMetaObject(expression, BindingRestrictions.Empty, value)
{
    private static readonly PropertyInfo s_field = typeof(GenericHookEvent).GetProperty("Item", [typeof(string)])!;

    public override DynamicMetaObject BindGetMember(GetMemberBinder binder)
    {
        DynamicMetaObject field = new(Field(binder.Name), OwnType());
        return IsMember(binder.Name) ? binder.FallbackGetMember(this) : field;
    }

    public override DynamicMetaObject BindSetMember(SetMemberBinder binder, DynamicMetaObject value)
    {
        if (IsMember(binder.Name))
            return binder.FallbackSetMember(this, value);
        Expression assigned = Expression.Assign(Field(binder.Name), Expression.Convert(value.Expression, typeof(object)));
        return new DynamicMetaObject(assigned, OwnType());
    }

    public override IEnumerable<string> GetDynamicMemberNames() => ((GenericHookEvent)Value!).FieldNames;

    private bool IsMember(string name) => LimitType.GetMember(name, BindingFlags.Public | BindingFlags.Instance).Length > 0;

    private IndexExpression Field(string name) =>
        Expression.Property(Expression.Convert(Expression, typeof(GenericHookEvent)), s_field, Expression.Constant(name));

    private BindingRestrictions OwnType() => BindingRestrictions.GetTypeRestriction(Expression, LimitType);
}
