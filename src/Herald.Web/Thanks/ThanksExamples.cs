using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Thanks;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Thanks;

/// <summary>Thanks for a talk, as the reference shows them.</summary>
internal static class ThanksExamples
{
    private static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);
    private static readonly Currency Dollar = Currency.Of("USD");

    public static ThanksInput Input { get; } = new()
    {
        Advocate = "rosa@acme.example",
        Reason = "Spoke at our meetup in Lisbon",
        Kind = ThanksKind.Package,
        Assignee = "kim@northwind.example",
        DueOn = new(2026, 11, 28),
        Cost = new(2_500, Dollar),
    };

    public static ThanksTermsInput Terms { get; } = new()
    {
        Kind = ThanksKind.Note,
        Text = "Dear Rosa, that was a fine talk.",
        Assignee = "kim@northwind.example",
        DueOn = new(2026, 11, 28),
    };

    public static ThanksStepInput Step { get; } = new() { State = ThanksState.Sent };

    public static ThanksBudgetInput BudgetInput { get; } = new() { Amount = new(50_000, Dollar) };

    public static ThanksBudgetView Budget { get; } = new(new(2026, 11, 1), new(50_000, Dollar), new(2_500, Dollar));

    public static ThanksView View { get; } = new()
    {
        Id = ExampleId.Of<ThanksId>(),
        Advocate = ExampleId.Of<AdvocateId>(),
        Cause = ThanksCause.ByHand,
        Referral = null,
        Reason = Input.Reason!,
        Kind = ThanksKind.Package,
        Text = "Dear Rosa,\n\nthank you for speaking at our meetup.",
        Assignee = Input.Assignee,
        DueOn = new(2026, 11, 28),
        Cost = new(2_500, Dollar),
        State = ThanksState.Open,
        WaitingSince = Made,
        MadeAt = Made,
        SentAt = null,
        EndedAt = null,
        SignedBy = null,
        DropReason = null,
    };

    public static Page<ThanksView> Page { get; } = new([View], null);
}
