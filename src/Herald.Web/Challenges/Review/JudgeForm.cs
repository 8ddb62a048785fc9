using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Challenges.Review;

/// <summary>What staff say of what waits, as it was typed.</summary>
public sealed record JudgeForm
{
    public const string Approve = "approve";
    public const string Return = "return";
    public const string Reject = "reject";

    /// <summary>The printed ids of the completions that are ticked.</summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];

    public string? Note { get; init; }

    public string? Button { get; init; }

    internal static JudgeForm Of(FormFields fields) => new()
    {
        Ticked = [.. fields.All("id").Distinct(StringComparer.Ordinal).Take(ApprovalsInput.CountMax)],
        Note = fields.Text("note"),
        Button = fields.Text("do"),
    };

    internal StepState? Wanted => Button switch
    {
        Approve => StepState.Approved,
        Return => StepState.Returned,
        Reject => StepState.Rejected,
        _ => null,
    };

    internal IReadOnlyList<CompletionId> Ids => [.. Ticked.Select(static text => IdText.TryRead(text, out CompletionId id) ? id : default)];

    /// <summary>What is wrong with it; words are needed unless it is approved.</summary>
    internal FormFaults Check()
    {
        var faults = new Faults();
        if (Wanted is null)
            faults.Add("do", "Choose approve, send back or reject.");
        if (Ticked.Count == 0)
            faults.Add("id", "Tick what you mean first.");
        if (Wanted is StepState.Returned or StepState.Rejected)
            JudgementChecks.Text(faults, "note", Note);
        else
            faults.OptionalText("note", Note, JudgementChecks.NoteMax, lines: true);
        return faults.Any ? new(faults.ToRefusal().Fields) : FormFaults.None;
    }
}
