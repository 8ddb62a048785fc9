using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>People who follow links, or who buy by their codes.</summary>
internal sealed class FollowsCodes(Deed deed, IReadOnlyList<string> codes, Random dice) : IScript
{
    public (Deed Deed, string About, string Word) Next() => (deed, codes[dice.Next(codes.Count)], "-");

    public void Learn(string? answer)
    {
        // Each of them is on its own.
    }
}
