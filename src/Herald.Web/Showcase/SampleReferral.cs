namespace Herald.Web.Showcase;

/// <summary>A row to show a table with.</summary>
internal sealed record SampleReferral(
    string Friend, string Company, string Advocate, string Stage, string Tone, int? Dollars, DateTimeOffset At);
