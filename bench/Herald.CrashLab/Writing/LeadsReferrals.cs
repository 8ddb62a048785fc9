using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>Refers a friend and reports one stage after another; where an answer is missing, begins with another friend.</summary>
internal sealed class LeadsReferrals(IReadOnlyList<string> advocates, Random dice) : IScript
{
    private static readonly string[] Stages = ["qualified", "opportunity", "won"];

    private string? referral;
    private int reported;

    public (Deed Deed, string About, string Word) Next() => referral is null
        ? (Deed.Referral, advocates[dice.Next(advocates.Count)], "-")
        : (Deed.Stage, referral, Stages[reported]);

    public void Learn(string? answer)
    {
        if (answer is null)
            referral = null;
        else if (referral is null)
            (referral, reported) = (answer, 0);
        else if (++reported == Stages.Length)
            referral = null;
    }
}
