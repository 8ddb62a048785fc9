using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Rewards;

namespace Herald.Web.Referrals;

/// <summary>Rosa refers Kim, as the reference shows it.</summary>
internal static class ReferralExamples
{
    private static readonly DateTimeOffset Submitted = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);
    private static readonly Money Deal = new(1_290_000, Currency.Of("USD"));

    public static ReferralInput Input { get; } = new()
    {
        Advocate = "rosa@acme.example",
        Friend = new() { Name = "Kim Lee", Email = "kim@globex.example", Company = "Globex" },
        Introduction = Introduction.Email,
        Note = "Kim runs operations and asked me about you.",
        Campaign = "spring",
    };

    public static StageInput Stage { get; } = new() { Stage = Core.Referrals.Stage.Won, Value = Deal, Source = "crm", SourceVersion = 7 };

    public static ReassignmentInput Reassignment { get; } =
        new() { Advocate = "rosa@acme.example", Reason = "Rosa introduced Kim at our meetup; Bo only forwarded the mail." };

    public static HandOverInput HandOver { get; } = new() { Owner = "rep@northwind.example", Reason = "Globex is my account." };

    public static ReferralView View { get; } = new()
    {
        Id = ExampleId.Of<ReferralId>(),
        Advocate = ExampleId.Of<AdvocateId>(),
        Friend = new(ExampleId.Of<FriendId>(), "Kim Lee", "kim@globex.example", null, "Globex"),
        Introduction = Introduction.Email,
        Stage = Core.Referrals.Stage.Won,
        Stages =
        [
            new(Core.Referrals.Stage.Submitted, Submitted, null, null, null, null),
            new(Core.Referrals.Stage.Qualified, Submitted.AddDays(2), null, null, null, null),
            new(Core.Referrals.Stage.Opportunity, Submitted.AddDays(9), Deal, null, "crm", 7),
            new(Core.Referrals.Stage.Won, Submitted.AddDays(30), Deal, null, "crm", 7),
        ],
        History =
        [
            new(
                ExampleId.Of<ReportId>(), Core.Referrals.Stage.Won, Deal, null, "crm", 7, Submitted.AddDays(30), Submitted.AddDays(30)),
        ],
        Owner = "rep@northwind.example",
        Campaign = "spring",
        Channel = null,
        Note = Input.Note,
        Flags = [],
        Value = Deal,
        Credit = new(ExampleId.Of<AdvocateId>(), ExampleId.Of<ReferralId>(), "claim", "The company's system named this referral."),
        Postings = [RuleExamples.Movement],
        SubmittedAt = Submitted,
        WithdrawnAt = null,
    };

    public static Page<ReferralView> Page { get; } = new([View], null);
}
