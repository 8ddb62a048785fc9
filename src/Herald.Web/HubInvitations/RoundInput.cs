using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.HubInvitations;

/// <summary>Whom to invite to the hub: people who are named, an audience, everybody of an import, or all who are nominated.</summary>
internal sealed record RoundInput : IChecked
{
    /// <summary>Ids of advocates, at most 200; instead of anything below.</summary>
    public IReadOnlyList<string>? Advocates { get; init; }

    /// <summary>The slug of an audience.</summary>
    public string? Audience { get; init; }

    /// <summary>The id of an import.</summary>
    public string? Import { get; init; }

    /// <summary>Whether it is for all who are nominated (<c>/v1/nominations</c>).</summary>
    public bool? Nominated { get; init; }

    /// <summary>Whether who has not come within a week is reminded, once; false where it is left out.</summary>
    public bool? Reminds { get; init; }

    /// <summary>Whom it names, once it was checked.</summary>
    internal Invitees Who => Invitees.Read(Audience, Import, Nominated == true, Advocates ?? [])!;

    public void Check(Faults faults)
    {
        faults.OptionalText("audience", Audience, 40);
        faults.OptionalText("import", Import, 40);
        if (new[] { Advocates is not null, Audience is not null, Import is not null, Nominated == true }.Count(static given => given) != 1)
            faults.Add("advocates", "Exactly one of advocates, audience, import and nominated is expected.", "invitees_expected");
        if (Advocates is { Count: 0 })
            faults.Add("advocates", "At least one id is expected.", "invitees_expected");
        if (Advocates?.Count > InvitationRound.ChosenMax)
            faults.Add("advocates", $"At most {InvitationRound.ChosenMax} ids are taken; make an audience of more.", "too_many");
        else if (Advocates?.Any(static id => !IdText.TryRead(id, out AdvocateId _)) == true)
            faults.Add("advocates", "Ids of advocates are expected, adv_….", "invalid_advocate");
    }
}
