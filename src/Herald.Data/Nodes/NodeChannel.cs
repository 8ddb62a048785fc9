namespace Herald.Data.Nodes;

/// <summary>The channels on which nodes hear each other; they belong to one database.</summary>
public static class NodeChannel
{
    /// <summary>What changed in the store, as <see cref="StoreChange"/> reads it. The schema's triggers tell it.</summary>
    public const string Changes = "herald_changes";

    /// <summary>What callers have used of limits that hold over all nodes.</summary>
    public const string Spent = "herald_spent";

    /// <summary>Whether the line still carries: each node hears its own question.</summary>
    public const string Line = "herald_line";
}
