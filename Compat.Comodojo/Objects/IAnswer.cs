namespace Compat.Comodojo;

/// <summary>A result that knows the request that it answers.</summary>
internal interface IAnswer
{
    ObjectRequest? Answered { set; }
}
