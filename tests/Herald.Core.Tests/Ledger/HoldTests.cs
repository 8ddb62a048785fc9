using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

public sealed class HoldTests
{
    private static readonly EntryId Ending = new(new Guid("01890000-0000-7000-8000-000000000009"));

    public static TheoryData<HoldEnd, HoldEnd?, int?, string?> Table => new()
    {
        // Asked, ended before, expires after so many hours, refused.
        { HoldEnd.Posted, null, null, null },
        { HoldEnd.Voided, null, 5, null },
        { HoldEnd.Posted, null, -5, null },
        { HoldEnd.Expired, null, -5, null },
        { HoldEnd.Expired, null, 0, null },
        { HoldEnd.Expired, null, 5, "hold_not_expired" },
        { HoldEnd.Expired, null, null, "hold_not_expired" },
        { HoldEnd.Posted, HoldEnd.Posted, null, null },
        { HoldEnd.Expired, HoldEnd.Expired, 5, null },
        { HoldEnd.Posted, HoldEnd.Voided, null, "hold_already_resolved" },
        { HoldEnd.Posted, HoldEnd.Expired, -5, "hold_already_resolved" },
        { HoldEnd.Voided, HoldEnd.Posted, null, "hold_already_resolved" },
        { HoldEnd.Expired, HoldEnd.Posted, 5, "hold_already_resolved" },
    };

    [Theory, MemberData(nameof(Table))]
    public void A_hold_ends_once_and_expires_in_its_time(HoldEnd asked, HoldEnd? before, int? hours, string? code)
    {
        var refusal = Placed(hours).CheckEnd(asked, before is { } end ? Resolved(end) : null, Requests.Noon);

        (refusal?.Code).ShouldBe(code);
    }

    [Fact]
    public void The_refusal_tells_how_and_when_it_ended()
    {
        var refusal = Placed(null).CheckEnd(HoldEnd.Posted, Resolved(HoldEnd.Voided), Requests.Noon).ShouldNotBeNull();

        refusal.Message.ShouldBe($"Hold {Requests.Hold} was voided at 2026-05-04 12:00:00Z and can no longer be posted.");
        refusal.Existing.ShouldBe(Ending.ToString());
        refusal.Kind.ShouldBe(RefusalKind.Conflict);
    }

    private static Hold Placed(int? hours) => new()
    {
        ProgramId = Requests.Program,
        Id = Requests.Hold,
        Party = Requests.Ada.Party,
        HolderId = Requests.Ada.Value,
        Unit = Unit.Points,
        Amount = 10,
        EntryId = default,
        PlacedBy = "test",
        PlacedAt = Requests.Noon,
        ExpiresAt = hours is { } some ? Requests.Noon.AddHours(some) : null,
    };

    private static HoldResolution Resolved(HoldEnd end) => new()
    {
        ProgramId = Requests.Program,
        HoldId = Requests.Hold,
        Ended = end,
        EntryId = Ending,
        ResolvedBy = "test",
        ResolvedAt = Requests.Noon,
    };
}
