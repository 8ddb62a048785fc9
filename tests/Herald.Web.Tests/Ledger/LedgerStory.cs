using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Ledger;

/// <summary>Plays steps against the books and the model at once, and compares them after every step.</summary>
internal sealed class LedgerStory(TestStore store, Bookkeeper keeper)
{
    private readonly LedgerModel model = new();
    private readonly List<HoldId> holds = [];
    private readonly List<(LedgerRequest Request, EntryId Entry)> done = [];
    private long entries;
    private int keys;

    public static async Task PlayAsync(TestStore store, IEnumerable<LedgerStep> steps)
    {
        var story = new LedgerStory(store, await Bookkeeper.OpenAsync(store));
        foreach (var step in steps)
        {
            await story.TakeAsync(step);
            await story.CompareAsync(step);
        }
    }

    private Task TakeAsync(LedgerStep step) => step switch
    {
        LedgerStep.Earn earn => EarnAsync(earn),
        LedgerStep.Release release => ReleaseAsync(Pick(model.Earnings, release.Earning)),
        LedgerStep.TakeBack back => TakeBackAsync(Pick(model.Earnings, back.Earning), back.Percent),
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
    }

    private async Task EarnAsync(LedgerStep.Earn step)
    {
        await DoAsync(keeper.Earn(NewKey(), step.Amount, step.Pending));
        model.Earn(step.Amount, step.Pending);
    }

    private async Task ReleaseAsync(ModelEarning? earning)
    {
        if (earning is null || earning.Pending == 0)
            return;
        await DoAsync(keeper.Release(NewKey(), earning.Pending));
        model.Release(earning);
    }

    private async Task TakeBackAsync(ModelEarning? earning, int percent)
    {
        if (earning is null || earning.Left == 0)
            return;
        var amount = Math.Max(1, earning.Left * percent / 100);
        await DoAsync(keeper.TakeBack(NewKey(), amount, Math.Min(amount, earning.Pending)));
        model.TakeBack(earning, amount);
    }

    private async Task HoldAsync(LedgerStep.Hold step)
    {
        var id = keeper.Ids.Of<HoldId>();
        var request = keeper.Hold(NewKey(), id, step.Amount, step.Expires ? Bookkeeper.Noon.AddDays(1) : null);
        if (!model.Hold(step.Amount, step.Expires))
        {
            (await keeper.RefusedAsync(request)).Code.ShouldBe("insufficient_points");
            return;
        }

        holds.Add(id);
        await DoAsync(request);
    }

    private async Task EndAsync(int number, HoldEnd end)
    {
        if (Pick(model.Holds, number) is not { } hold)
            return;
        var id = Pick(holds, number);
        LedgerRequest request = end switch
        {
            HoldEnd.Posted => keeper.Post(NewKey(), id),
            HoldEnd.Voided => keeper.Void(NewKey(), id),
            _ => keeper.Expire(NewKey(), id, Bookkeeper.Noon.AddDays(2)),
        };
        if (hold.End is { } ended && ended != end)
            (await keeper.RefusedAsync(request)).Code.ShouldBe("hold_already_resolved");
        else if (hold.End is not null)
            (await keeper.AskAsync(request)).Value.ShouldNotBeNull().Repeated.ShouldBeTrue();
        else if (end == HoldEnd.Expired && !hold.Expires)
            (await keeper.RefusedAsync(request)).Code.ShouldBe("hold_not_expired");
        else
            await EndOpenAsync(hold, end, request);
    }

    private async Task EndOpenAsync(ModelHold hold, HoldEnd end, LedgerRequest request)
    {
        await DoAsync(request);
        model.End(hold, end);
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
        var refusal = await keeper.RefusedAsync(request with { Reason = new() { Note = "something else" } });
        (refusal.Code, refusal.Existing).ShouldBe(("entry_key_reused", entry.ToString()));
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

    private string NewKey() => $"step {++keys}";

    private static T? Pick<T>(IReadOnlyList<T> list, int number) => list.Count == 0 ? default : list[number % list.Count];
}
