using Herald.Core.Ids;
using Herald.Core.Referrals;

namespace Herald.Core.Challenges;

/// <summary>Something that happened and proves a stage by itself, without anything being handed in.</summary>
public abstract record StageProof
{
    private StageProof()
    {
    }

    /// <summary>A referral of the advocate has come so far.</summary>
    public sealed record Referred(ReferralId Referral, Stage Stage) : StageProof;

    /// <summary>The company's systems reported an event about the advocate.</summary>
    public sealed record Reported(EventId Event, string Type) : StageProof;

    /// <summary>So many clicks have come by a link.</summary>
    public sealed record Clicked(LinkId Link, long Count) : StageProof;

    /// <summary>Whether it proves a stage of this kind. A referral has been at all stages up to the one that it has reached.</summary>
    public bool Proves(StageKind kind) => (this, kind) switch
    {
        (Referred referred, StageKind.Refer refer) => referred.Stage <= Stage.Won && refer.Stage <= referred.Stage,
        (Reported reported, StageKind.Custom custom) => reported.Type == custom.Event,
        (Clicked clicked, StageKind.Share share) => clicked.Count >= share.Clicks,
        _ => false,
    };

    /// <summary>The id of what happened, by which it is kept with the stage that it proved.</summary>
    public string Source => this switch
    {
        Referred referred => referred.Referral.ToString(),
        Reported reported => reported.Event.ToString(),
        Clicked clicked => clicked.Link.ToString(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
