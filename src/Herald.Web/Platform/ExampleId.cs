using Herald.Core.Ids;

namespace Herald.Web.Platform;

/// <summary>The ids that stand in examples: well-formed, and nobody's.</summary>
internal static class ExampleId
{
    private static readonly Guid Value = new("0192da6b-81f4-7b4c-a1d8-e1e9a44c2f01");

    public static TId Of<TId>()
        where TId : struct, IEntityId<TId> => TId.From(Value);
}
