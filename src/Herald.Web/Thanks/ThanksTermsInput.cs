using Herald.Core.Amounts;
using Herald.Core.Thanks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks;

/// <summary>What thanks are to be: all that staff may change about them, at once.</summary>
internal sealed record ThanksTermsInput : IChecked
{
    /// <summary>Needed: note, message or package.</summary>
    public ThanksKind? Kind { get; init; }

    /// <summary>Needed: the words, up to 4,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>Who does it, by the e-mail address of somebody on the staff; nobody where it is left out.</summary>
    public string? Assignee { get; init; }

    /// <summary>Needed: until when, as a day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What it costs, in the program's currency; nothing where it is left out.</summary>
    public Money? Cost { get; init; }

    public void Check(Faults faults)
    {
        if (Kind is null)
            faults.Add("kind", Checks.Needed, "required");
        if (string.IsNullOrWhiteSpace(Text))
            faults.Add("text", Checks.Needed, "required");
        if (DueOn is null)
            faults.Add("due_on", Checks.Needed, "required");
        ThanksChecks.Terms(faults, string.IsNullOrWhiteSpace(Text) ? null : Text, Assignee, DueOn, Cost);
    }
}
