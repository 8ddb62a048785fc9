using Herald.Core.Ids;
using Herald.Core.Nominations;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Nominations;

/// <summary>Who is named to be invited next.</summary>
internal sealed record NominationInput : IChecked
{
    /// <summary>Needed: ids of advocates who can be invited, 1 to 200.</summary>
    public IReadOnlyList<string>? Advocates { get; init; }

    /// <summary>Why, for staff alone; at most 300 characters.</summary>
    public string? Note { get; init; }

    public void Check(Faults faults)
    {
        if (Advocates is not { Count: > 0 })
            faults.Add("advocates", "At least one id is expected.", "required");
        else if (Advocates.Count > Nomination.AtOnceMax)
            faults.Add("advocates", $"At most {Nomination.AtOnceMax} ids are taken; nominate the others after them.", "too_many");
        else if (Advocates.Any(static id => !IdText.TryRead(id, out AdvocateId _)))
            faults.Add("advocates", "Ids of advocates are expected, adv_….", "invalid_advocate");
        faults.OptionalText("note", Note, Nomination.NoteMax);
    }
}
