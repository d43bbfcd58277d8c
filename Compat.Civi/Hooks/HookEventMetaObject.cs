using System.Dynamic;
using System.Linq.Expressions;
using System.Reflection;

namespace Compat.Civi;

/// <summary>Makes an event's fields members to <c>dynamic</c>, where the class has none of the name.</summary>
internal sealed class HookEventMetaObject(Expression expression, GenericHookEvent @event) : DynamicMetaObject(expression, BindingRestrictions.Empty, @event)
{
    private static readonly PropertyInfo s_field = typeof(GenericHookEvent).GetProperty("Item", [typeof(string)])!;

    public override DynamicMetaObject BindGetMember(GetMemberBinder binder) =>
        HasMember(binder.Name) ? base.BindGetMember(binder) : Bound(Field(binder.Name));

    public override DynamicMetaObject BindSetMember(SetMemberBinder binder, DynamicMetaObject value) => HasMember(binder.Name)
        ? base.BindSetMember(binder, value)
        : Bound(Expression.Assign(Field(binder.Name), Expression.Convert(value.Expression, typeof(object))));

    public override IEnumerable<string> GetDynamicMemberNames() => ((GenericHookEvent)Value!).FieldNames;

    private bool HasMember(string name) => LimitType.GetMember(name).Length > 0;

    private IndexExpression Field(string name) => Expression.MakeIndex(Expression.Convert(Expression, typeof(GenericHookEvent)), s_field, [Expression.Constant(name)]);

    private DynamicMetaObject Bound(Expression result) => new(result, BindingRestrictions.GetTypeRestriction(Expression, LimitType));
}
