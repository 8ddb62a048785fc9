namespace Herald.Web.Platform.Limits;

/// <summary>How often one kind of caller may do one kind of thing, over all nodes.</summary>
/// <param name="Name">By which nodes name it to each other: a short word.</param>
/// <param name="PerSecond">How much comes back in a second.</param>
/// <param name="Capacity">How much may be used at once after a pause.</param>
internal sealed record BucketKind(string Name, double PerSecond, int Capacity);
