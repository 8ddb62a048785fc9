using System.Text.Json.Nodes;

namespace Herald.Crash.Tests.Nodes.Histories;

/// <summary>What is reported of a friend once he has followed his links.</summary>
/// <param name="Name">Names it for ever, so that it may be told again.</param>
/// <param name="Path">Where it is told; <see cref="Referral"/> stands in it for the id that it turns out to have.</param>
/// <param name="Body">What is told, but when it happened; <see cref="Click"/> stands for the click's id.</param>
internal sealed record Fact(string Name, string Path, JsonObject Body)
{
    /// <summary>The id of the referral that was submitted of this friend.</summary>
    public const string Referral = "$referral";

    /// <summary>The friend's last click.</summary>
    public const string Click = "$click";

    /// <summary>Whether it makes the referral that others are about.</summary>
    public bool Submits => Path == "/v1/referrals";

    public bool NeedsReferral => Path.Contains(Referral, StringComparison.Ordinal);
}
