using Dispatching.Porting.Writing.Model;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>The values of class constants as C#, each found once.</summary>
internal static class ConstantTypes
{
    [ThreadStatic]
    private static HashSet<ConstantModel>? s_open;

    /// <summary>The value; null where it cannot be said, or stands on itself.</summary>
    public static Code? Of(ProgramModel program, BodyOutput output, ConstantModel constant)
    {
        HashSet<ConstantModel> open = s_open ??= [];
        if (constant.Value is null || !open.Add(constant))
            return null;
        try
        {
            return BodyWriter.Constant(program, output, constant.File, constant.Scope, constant.Owner, constant.Value);
        }
        finally
        {
            open.Remove(constant);
        }
    }
}
