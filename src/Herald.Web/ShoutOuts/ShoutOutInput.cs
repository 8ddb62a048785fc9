using Herald.Core.ShoutOuts;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.ShoutOuts;

/// <summary>An advocate is thanked for all to read.</summary>
internal sealed record ShoutOutInput : IChecked
{
    /// <summary>Needed: who is thanked, by his id, external_id or e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>The advocate who thanks, named in the same ways; left out where staff do.</summary>
    public string? By { get; init; }

    /// <summary>The name of who thanks for the staff, 1 to 200 characters; needed unless an advocate does.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Needed: the words, 1 to 500 characters.</summary>
    public string? Text { get; init; }

    /// <summary>What for, in a few words, up to 80 characters.</summary>
    public string? Reason { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        faults.OptionalText("by", By, 254);
        if (By is null)
            faults.Text("signed_by", SignedBy, ShoutOut.NoteMax);
        else if (SignedBy is not null)
            faults.Add("signed_by", "An advocate who thanks signs with his own name; leave it out.", "field_not_taken");
        Words(faults, Text, Reason);
    }

    public static void Words(Faults faults, string? text, string? reason)
    {
        if (string.IsNullOrWhiteSpace(text))
            faults.Add("text", Checks.Needed, "required");
        else
            faults.OptionalText("text", text, ShoutOut.TextMax, lines: true);
        faults.OptionalText("reason", reason, ShoutOut.ReasonMax);
    }
}
