namespace Herald.Web.Hub.Climbing;

/// <summary>One level of the ladder, as an advocate sees it.</summary>
/// <param name="Number">Its place, from 1 on.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">What reaches it: "From 500 points".</param>
/// <param name="Perks">What it brings.</param>
/// <param name="State">Whether it is his.</param>
/// <param name="Standing">Where he stands with it: "You are here, since 3 March.", "760 points to go."</param>
public sealed record Rung(int Number, string Name, string From, IReadOnlyList<string> Perks, RungState State, string Standing);
