using Herald.Core.Merging;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Advocates.Merging;

/// <summary>Somebody turned out to be an advocate whom the program has already.</summary>
internal sealed record MergeInput : IChecked
{
    private const int NameMax = 320;

    /// <summary>Needed: the advocate who goes into this one, by id, external_id or e-mail.</summary>
    public string? Advocate { get; init; }

    /// <summary>Why, for staff alone; at most 300 characters.</summary>
    public string? Note { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, NameMax);
        faults.OptionalText("note", Note, Merge.NoteMax);
    }
}
