namespace Herald.Core.Challenges;

/// <summary>How full a beta is.</summary>
/// <param name="Places">How many places the challenge has now.</param>
/// <param name="Held">How many are taken, those that wait for staff among them; more than there are where staff made them fewer.</param>
/// <param name="Waiting">How many wait in line.</param>
public sealed record BetaRoom(int Places, int Held, int Waiting)
{
    /// <summary>How many can be given.</summary>
    public int Free => Math.Max(0, Places - Held);

    /// <summary>
    /// Whether somebody who asks gets a place at once; else he waits in line, behind all who do. Refused: <c>no_place_left</c>.
    /// </summary>
    public Outcome<bool> Ask(StageKind.Beta beta)
    {
        if (Free > Waiting)
            return true;
        return beta.WaitingList ? false : new Refusal("no_place_left", $"All {Places} places are taken, and there is no line for one.");
    }
}
