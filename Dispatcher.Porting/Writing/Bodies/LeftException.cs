using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Bodies;

/// <summary>Says that something is not translated: the statement around it is left.</summary>
internal sealed class LeftException(Node node, string reason) : Exception(reason)
{
    public Node Node => node;
}
