using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Challenges;

/// <summary>
/// An advocate begins a challenge, or hands something in for it. Without a stage and evidence he only begins; a second call then shows
/// where he stands.
/// </summary>
internal sealed record CompletionInput : IChecked
{
    /// <summary>Needed: the advocate's id, external_id or e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>The stage that the evidence is for, from 1; the next where it is left out. Named, it cannot be sent twice.</summary>
    public int? Stage { get; init; }

    /// <summary>What is handed in.</summary>
    public EvidenceInput? Evidence { get; init; }

    /// <summary>Whether something is handed in.</summary>
    internal bool HandsIn => Stage is not null || Evidence is not null;

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        if (Stage is < 1 or > 10)
            faults.Add("stage", "A whole number from 1 to 10 is expected.", "number_out_of_range");
        Evidence?.Check(faults);
    }
}
