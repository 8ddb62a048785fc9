using Herald.Core.Ledger;

namespace Herald.Core.Tests.Ledger;

public sealed class LedgerFormTests
{
    private static readonly string LongNote = new('n', Reason.NoteMax + 1);

    public static TheoryData<string?, LedgerRequest> Table => new()
    {
        { null, Requests.Earn(1) },
        { null, Requests.Earn(LedgerRequest.AmountMax, new string('k', LedgerRequest.KeyMax), new string('n', Reason.NoteMax)) },
        { null, Requests.Earn(1, note: "line one\nline two 🎉") },
        { null, Requests.TakeBack(10, 0) },
        { null, Requests.TakeBack(10, 10) },
        { null, Requests.Post() },
        { "entry_key_invalid", Requests.Earn(1, "") },
        { "entry_key_invalid", Requests.Earn(1, new string('k', LedgerRequest.KeyMax + 1)) },
        { "entry_key_invalid", Requests.Earn(1, "a\nb") },
        { "entry_key_invalid", Requests.Earn(1, "half \ud83c") },
        { "entry_note_invalid", Requests.Earn(1, note: LongNote) },
        { "entry_note_invalid", Requests.Earn(1, note: "nul \0") },
        { "entry_note_invalid", Requests.Earn(1, note: "half \ud83c") },
        { "amount_out_of_range", Requests.Earn(0) },
        { "amount_out_of_range", Requests.Earn(-1) },
        { "amount_out_of_range", Requests.Earn(LedgerRequest.AmountMax + 1) },
        { "amount_out_of_range", Requests.Release(0) },
        { "amount_out_of_range", Requests.Place(long.MinValue) },
        { "from_pending_out_of_range", Requests.TakeBack(10, 11) },
        { "from_pending_out_of_range", Requests.TakeBack(10, -1) },
        // Several at once: the first in the documented order is named.
        { "entry_key_invalid", Requests.Earn(0, "", LongNote) },
        { "entry_note_invalid", Requests.Earn(0, "key", LongNote) },
        { "entry_key_invalid", Requests.TakeBack(0, -1, "") },
        { "amount_out_of_range", Requests.TakeBack(0, -1) },
    };

    [Theory, MemberData(nameof(Table))]
    public void The_first_fault_of_a_request_is_named(string? code, LedgerRequest request)
    {
        var refusal = LedgerForm.Check(request);

        (refusal?.Code).ShouldBe(code);
    }
}
