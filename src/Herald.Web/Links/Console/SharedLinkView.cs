using Herald.Web.Ui.Words;

namespace Herald.Web.Links.Console;

/// <summary>One link in the console.</summary>
/// <param name="Measures">What the program counts in.</param>
/// <param name="Link">The link, with its clicks of these days.</param>
/// <param name="Days">How many clicks each day had, the first first.</param>
/// <param name="Referrals">How many referrals its advocate has of its campaign and channel.</param>
public sealed record SharedLinkView(
    ProgramMeasures Measures, SharedLink Link, IReadOnlyList<(DateOnly Day, int Clicks)> Days, int Referrals);
