namespace Herald.Data;

/// <summary>A key with which cookies and forms are protected. All nodes on a store share them.</summary>
public sealed class ProtectionKey
{
    /// <summary>What the framework calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The key, as the framework writes it.</summary>
    public required string Xml { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
