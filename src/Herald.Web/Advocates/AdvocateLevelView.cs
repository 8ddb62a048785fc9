namespace Herald.Web.Advocates;

/// <summary>The level that an advocate has; null in its place where the program has no levels.</summary>
/// <param name="Number">Its place on the ladder, from 1 on; conditions ask for it as advocate.level.</param>
/// <param name="Name">What it is called.</param>
internal sealed record AdvocateLevelView(int Number, string Name);
