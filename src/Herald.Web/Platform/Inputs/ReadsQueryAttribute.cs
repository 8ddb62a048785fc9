namespace Herald.Web.Platform.Inputs;

/// <summary>Names the query parameters that a bound input reads.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReadsQueryAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
