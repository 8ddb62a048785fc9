using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Standings;

/// <summary>Months of a program, made up by dice: purchases, refunds, reports that change their mind, referrals given to others.</summary>
internal sealed class BoardHistory(Story story, Random dice)
{
    private static readonly string[] Stages = ["qualified", "opportunity", "won", "won", "won", "lost"];

    private readonly List<(string Id, string Code)> advocates = [];
    private readonly List<(string Id, string Customer, long Value)> purchases = [];
    private readonly List<string> referrals = [];
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    public async Task TellAsync(int advocateCount, int steps)
    {
        await story.RuleAsync(Offer.OnPurchase, Offer.Points("\"basis_points\": 100, \"of\": \"value\""));
        await story.RuleAsync(Offer.At("won"), Offer.Points("\"up_to_total\": 1000, \"per\": \"referral\""));
        for (var number = 0; number < advocateCount; number++)
        {
            var id = await story.AdvocateAsync($"advocate{number}@acme.example");
            advocates.Add((id, await story.CodeAsync(id)));
        }

        for (var step = 0; step < steps; step++)
            await StepAsync(step);
    }

    /// <summary>What referrals and rewards say, by measure, period and advocate; nothing that is 0.</summary>
    public async Task<Dictionary<(BoardMeasure, string, AdvocateId), long>> TruthAsync()
    {
        await using var db = story.Program.Host.OpenStore();
        var program = await db.Programs.SingleAsync(row => row.Id == story.Program.Id);
        var truth = new Dictionary<(BoardMeasure, string, AdvocateId), long>();
        foreach (var earning in await db.Earnings.Where(row => row.ProgramId == program.Id && row.Party == Party.Advocate
            && row.Unit == Unit.Points).ToListAsync())
            Add(BoardMeasure.Points, earning.OccurredAt, new(earning.HolderId), earning.Amount);
        foreach (var won in await db.Referrals.Where(row => row.ProgramId == program.Id && row.WonAt != null && row.WithdrawnAt == null)
            .ToListAsync())
        {
            Add(BoardMeasure.ReferralsWon, won.WonAt!.Value, won.AdvocateId, 1);
            Add(BoardMeasure.ClosedValue, won.WonAt!.Value, won.AdvocateId, won.ClosedAmount ?? 0);
        }

        return truth;

        void Add(BoardMeasure measure, DateTimeOffset at, AdvocateId advocate, long amount)
        {
            foreach (var period in BoardPeriod.AllOf(ProgramDays.DayOf(at, program.TimeZone), program.Seasons).Where(_ => amount != 0))
                truth[(measure, period.Name, advocate)] = truth.GetValueOrDefault((measure, period.Name, advocate)) + amount;
        }
    }

    /// <summary>What the store keeps as scores; nothing that is 0.</summary>
    public async Task<Dictionary<(BoardMeasure, string, AdvocateId), (long Score, DateTimeOffset ReachedAt)>> KeptAsync()
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.BoardScores.Where(row => row.ProgramId == story.Program.Id && row.Score != 0)
            .ToDictionaryAsync(static row => (row.Measure, row.Period, row.AdvocateId), static row => (row.Score, row.ReachedAt));
    }

    /// <summary>What the books have given each advocate in points.</summary>
    public async Task<Dictionary<AdvocateId, long>> BooksAsync()
    {
        await using var db = story.Program.Host.OpenStore();
        return await db.Wallets
            .Where(row => row.ProgramId == story.Program.Id && row.Party == Party.Advocate && row.Unit == Unit.Points && row.Issued != 0)
            .ToDictionaryAsync(static row => new AdvocateId(row.HolderId), static row => -row.Issued);
    }

    private Task StepAsync(int step) => dice.Next(10) switch
    {
        < 4 => PurchaseAsync(step),
        < 6 => RefundAsync(step),
        < 7 => ReferAsync(step),
        < 9 => ReportAsync(),
        _ => GiveAsync(),
    };

    private async Task PurchaseAsync(int step)
    {
        var (customer, value) = ($"c-{dice.Next(12)}", dice.Next(1, 90) * 1_000L);
        await story.EventAsync($"p-{step}", "purchase", customer, value, new()
        {
            ["code"] = advocates[dice.Next(advocates.Count)].Code,
            ["occurred_at"] = Earlier(),
        });
        purchases.Add(($"p-{step}", customer, value));
    }

    private async Task RefundAsync(int step)
    {
        if (purchases.Count == 0)
            return;
        var (id, customer, value) = purchases[dice.Next(purchases.Count)];
        await story.RefundAsync($"r-{step}", id, customer, dice.Next(2) == 0 ? null : value / 4);
    }

    private async Task ReferAsync(int step) =>
        referrals.Add(await story.ReferAsync(advocates[dice.Next(advocates.Count)].Id, $"friend{step}@globex.example"));

    private async Task ReportAsync()
    {
        if (referrals.Count == 0)
            return;
        var stage = Stages[dice.Next(Stages.Length)];
        long? value = stage is "won" or "opportunity" ? dice.Next(1, 500) * 100L : null;
        await story.StageAsync(referrals[dice.Next(referrals.Count)], stage, value,
            new() { ["occurred_at"] = Earlier() });
    }

    private async Task GiveAsync()
    {
        if (referrals.Count == 0)
            return;
        var answer = await story.Program.PostAsync($"/v1/referrals/{referrals[dice.Next(referrals.Count)]}/reassignments",
            new JsonObject { ["advocate"] = advocates[dice.Next(advocates.Count)].Id, ["reason"] = "She made the introduction." });
        if (answer.Status != HttpStatusCode.UnprocessableEntity)
            answer.Expect(HttpStatusCode.OK);
    }

    private string Earlier() => now.AddMinutes(-dice.Next(1, 120 * 24 * 60)).ToString("O");
}
