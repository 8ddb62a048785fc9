namespace Herald.Web.Challenges.Places;

/// <summary>That an advocate waits for a place in a beta.</summary>
/// <param name="Place">Where he stands in line: 1 for who gets the next that becomes free.</param>
internal sealed record WaitingView(int Place);
