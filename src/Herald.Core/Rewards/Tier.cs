namespace Herald.Core.Rewards;

/// <summary>One step of a tiered gift.</summary>
/// <param name="From">The count, or the value in minor units, from which it holds.</param>
/// <param name="Size">What it gives: a fixed amount or a share.</param>
public sealed record Tier(long From, GiftSize Size);
