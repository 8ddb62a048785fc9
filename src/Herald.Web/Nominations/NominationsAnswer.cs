namespace Herald.Web.Nominations;

/// <summary>Those who are named now.</summary>
/// <param name="Nominated">Each, in the order of the question.</param>
internal sealed record NominationsAnswer(IReadOnlyList<NominationView> Nominated);
