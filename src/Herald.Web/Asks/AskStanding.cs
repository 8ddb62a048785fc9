using Herald.Core;
using Herald.Core.Asks;

namespace Herald.Web.Asks;

/// <summary>How often somebody was asked of late, and whether he may be now.</summary>
/// <param name="Budget">What the program allows, and how much of it is used.</param>
/// <param name="Respite">What staff said, whether it still holds or not; null where they said nothing.</param>
/// <param name="Today">The day that it is in the program.</param>
/// <param name="Latest">What he was asked for in the last weeks, the newest first.</param>
internal sealed record AskStanding(AskBudget Budget, Respite? Respite, DateOnly Today, IReadOnlyList<Ask> Latest)
{
    /// <summary>Why he is not to be asked now; null where he may.</summary>
    public Refusal? Obstacle => Budget.Obstacle(Respite, Today);

    /// <summary>Whether staff said that he is to be left in peace, and it holds.</summary>
    public bool Rests => Respite is { } respite && respite.HoldsOn(Today);
}
