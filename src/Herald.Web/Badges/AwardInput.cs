using Herald.Core.Badges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Badges;

/// <summary>Staff give a badge.</summary>
internal sealed record AwardInput : IChecked
{
    /// <summary>Needed; who gets it: his id, your external id of him, or his e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>The tier, from 1 on; the first where it is left out.</summary>
    public int? Tier { get; init; }

    /// <summary>Needed; why, as the advocate reads it, 1 to 300 characters.</summary>
    public string? Note { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        if (Tier is < 1 or > Badge.TiersMax)
            faults.Add("tier", $"A tier from 1 to {Badge.TiersMax} is expected.", "number_out_of_range");
        faults.Text("note", Note, Badge.NoteMax);
    }
}
