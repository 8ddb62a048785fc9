using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>Plays steps against the books and the model at once, and compares them after every step.</summary>
internal sealed class LedgerStory(TestStore store, Bookkeeper keeper, ISet<string> seen)
{
    private readonly LedgerModel model = new();
    private readonly List<HoldId> holds = [];
    private readonly List<(LedgerRequest Request, EntryId Entry)> done = [];
    private long entries;
    private long owed;
    private int keys;

    /// <summary>What a run of stories must have met, or it proves little.</summary>
    public static IReadOnlyList<string> Situations { get; } =
    [
        "owing after TakeBack", "repaid by Earn", "repaid by Release", "repaid by Void", "repaid by Expire",
        "insufficient_points", "hold_already_resolved", "hold_not_expired", "entry_key_reused", "ended the same way again",
    ];

    public static async Task PlayAsync(TestStore store, IEnumerable<LedgerStep> steps, ISet<string> seen)
    {
        var story = new LedgerStory(store, await Bookkeeper.OpenAsync(store), seen);
        foreach (var step in steps)
        {
            await story.TakeAsync(step);
            await story.CompareAsync(step);
        }
    }

    private Task TakeAsync(LedgerStep step) => step switch
    {
        LedgerStep.Earn earn => EarnAsync(earn),
        LedgerStep.Release release => ReleaseAsync(Pick(model.Waiting, release.Earning)),
        LedgerStep.TakeBack back => TakeBackAsync(Pick(model.Standing, back.Earning), back.Percent),
        LedgerStep.Hold hold => HoldAsync(hold),
        LedgerStep.Post post => EndAsync(post.HoldNumber, HoldEnd.Posted),
        LedgerStep.Void cancel => EndAsync(cancel.HoldNumber, HoldEnd.Voided),
        LedgerStep.Expire expire => EndAsync(expire.HoldNumber, HoldEnd.Expired),
        LedgerStep.Repeat repeat => RepeatAsync(repeat.Request),
        LedgerStep.Reuse reuse => ReuseAsync(reuse.Request),
        LedgerStep.Reopen => ReopenAsync(),
        _ => throw new InvalidOperationException($"No story has a step {step}."),
    };

    private async Task CompareAsync(LedgerStep step)
    {
        var parts = await keeper.PartsAsync();
        parts.ShouldBe(model.Expected, $"after {step}");
        parts.Faults().ShouldBeEmpty($"after {step}");
        var proof = await keeper.VerifyAsync();
        proof.Faults.ShouldBeEmpty($"after {step}");
        proof.Entries.ShouldBe(entries, $"after {step}");
        if (parts.Debt < owed)
            seen.Add($"owing after {step.GetType().Name}");
        if (parts.Debt > owed)
            seen.Add($"repaid by {step.GetType().Name}");
        owed = parts.Debt;
    }

    private async Task EarnAsync(LedgerStep.Earn step)
    {
        await DoAsync(keeper.Earn(NewKey(), step.Amount, step.Pending));
        model.Earn(step.Amount, step.Pending);
    }

    private async Task ReleaseAsync(ModelEarning? earning)
    {
        if (earning is null)
            return;
        await DoAsync(keeper.Release(NewKey(), earning.Pending));
        model.Release(earning);
    }

    private async Task TakeBackAsync(ModelEarning? earning, int percent)
    {
        if (earning is null)
            return;
        var amount = Math.Max(1, earning.Left * percent / 100);
        await DoAsync(keeper.TakeBack(NewKey(), amount, Math.Min(amount, earning.Pending)));
        model.TakeBack(earning, amount);
    }

    private async Task HoldAsync(LedgerStep.Hold step)
    {
        var id = keeper.Ids.Of<HoldId>();
        var amount = Math.Max(1, model.Expected.Available * step.Percent / 100);
        var request = keeper.Hold(NewKey(), id, amount, step.Expires ? Bookkeeper.Noon.AddDays(1) : null);
        if (!model.Hold(amount, step.Expires))
        {
            await RefuseAsync(request, "insufficient_points");
            return;
        }

        holds.Add(id);
        await DoAsync(request);
    }

    private async Task EndAsync(int number, HoldEnd end)
    {
        // Mostly an open hold, sometimes one that has ended already.
        var open = model.Holds.Where(static hold => hold.End is null).ToList();
        if (Pick(number == 0 || open.Count == 0 ? model.Holds : open, number) is not { } hold)
            return;
        var id = holds[model.Holds.IndexOf(hold)];
        LedgerRequest request = end switch
        {
            HoldEnd.Posted => keeper.Post(NewKey(), id),
            HoldEnd.Voided => keeper.Void(NewKey(), id),
            _ => keeper.Expire(NewKey(), id, Bookkeeper.Noon.AddDays(2)),
        };
        if (hold.End is { } ended && ended != end)
            await RefuseAsync(request, "hold_already_resolved");
        else if (hold.End is not null)
            await EndAgainAsync(request);
        else if (end == HoldEnd.Expired && !hold.Expires)
            await RefuseAsync(request, "hold_not_expired");
        else
            await EndOpenAsync(hold, end, request);
    }

    private async Task EndOpenAsync(ModelHold hold, HoldEnd end, LedgerRequest request)
    {
        await DoAsync(request);
        model.End(hold, end);
    }

    private async Task EndAgainAsync(LedgerRequest request)
    {
        (await keeper.AskAsync(request)).Value.ShouldNotBeNull().Repeated.ShouldBeTrue();
        seen.Add("ended the same way again");
    }

    private async Task RepeatAsync(int number)
    {
        if (done.Count == 0)
            return;
        var (request, entry) = Pick(done, number);
        var answer = (await keeper.AskAsync(request)).Value.ShouldNotBeNull();
        (answer.Entry.Id, answer.Repeated).ShouldBe((entry, true));
    }

    private async Task ReuseAsync(int number)
    {
        if (done.Count == 0)
            return;
        var (request, entry) = Pick(done, number);
        var refusal = await RefuseAsync(request with { Reason = new() { Note = "something else" } }, "entry_key_reused");
        refusal.Existing.ShouldBe(entry.ToString());
    }

    private Task ReopenAsync()
    {
        store.Reopen();
        return Task.CompletedTask;
    }

    private async Task DoAsync(LedgerRequest request)
    {
        var answer = (await keeper.AskAsync(request)).Value.ShouldNotBeNull();
        answer.Repeated.ShouldBeFalse();
        done.Add((request, answer.Entry.Id));
        entries++;
    }

    private async Task<Refusal> RefuseAsync(LedgerRequest request, string code)
    {
        var refusal = await keeper.RefusedAsync(request);
        refusal.Code.ShouldBe(code);
        seen.Add(code);
        return refusal;
    }

    private string NewKey() => $"step {++keys}";

    // Counted from the newest.
    private static T? Pick<T>(IReadOnlyList<T> list, int number) => list.Count == 0 ? default : list[^(1 + (number % list.Count))];
}
