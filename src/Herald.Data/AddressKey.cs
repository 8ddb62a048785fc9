namespace Herald.Data;

/// <summary>The key under which the addresses of one day are hashed, on all nodes. It is dropped when its day is over.</summary>
public sealed class AddressKey
{
    /// <summary>The day, in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Random bytes.</summary>
    public required byte[] Secret { get; init; }
}
