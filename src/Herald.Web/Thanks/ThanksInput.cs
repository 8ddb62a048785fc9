using Herald.Core.Amounts;
using Herald.Core.Thanks;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Thanks;

/// <summary>An advocate is to be thanked for something that staff put into words.</summary>
internal sealed record ThanksInput : IChecked
{
    /// <summary>Needed: whom to thank, by his id, external_id or e-mail address.</summary>
    public string? Advocate { get; init; }

    /// <summary>Needed: what for, in words for staff, 1 to 300 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>How he is thanked: note, message or package; a message where it is left out.</summary>
    public ThanksKind? Kind { get; init; }

    /// <summary>The words, up to 4,000 characters; some to start from where they are left out.</summary>
    public string? Text { get; init; }

    /// <summary>Who does it, by the e-mail address of somebody on the staff; the advocate's sales rep where it is left out.</summary>
    public string? Assignee { get; init; }

    /// <summary>Until when, as a day; a week from now where it is left out.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What it costs, in the program's currency; nothing where it is left out.</summary>
    public Money? Cost { get; init; }

    public void Check(Faults faults)
    {
        faults.Text("advocate", Advocate, 254);
        faults.Text("reason", Reason, ThanksTask.ReasonMax);
        ThanksChecks.Terms(faults, Text, Assignee, DueOn, Cost);
    }
}
