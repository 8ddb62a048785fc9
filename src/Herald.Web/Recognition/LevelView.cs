namespace Herald.Web.Recognition;

/// <summary>A level as the API shows it.</summary>
/// <param name="Number">Its place on the ladder, from 1 on; conditions ask for it as advocate.level.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Points">So many points earned in all reach it.</param>
/// <param name="Perks">What it brings.</param>
internal sealed record LevelView(int Number, string Name, long Points, IReadOnlyList<string> Perks);
