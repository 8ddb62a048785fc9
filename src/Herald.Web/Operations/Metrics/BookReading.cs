namespace Herald.Web.Operations.Metrics;

/// <summary>What the book held when it was read.</summary>
/// <param name="Families">The metrics.</param>
/// <param name="Dropped">Measurements that found no room.</param>
internal sealed record BookReading(IReadOnlyList<Family> Families, long Dropped);
