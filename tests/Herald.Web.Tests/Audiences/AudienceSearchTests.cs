using Herald.Core.Audiences;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Data.Recognition;
using Herald.Web.Tests.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Audiences;

public sealed class AudienceSearchTests
{
    private const int Advocates = 120;
    private const int Conditions = 600;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task The_store_finds_exactly_those_for_whom_a_condition_holds_in_memory(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var streams = new StreamDriver(store);
        var (program, other) = (await streams.AddProgramAsync(), await streams.AddProgramAsync());
        var dice = new Random(20_260_301);
        await using var db = store.Open();
        var people = await new MadeUpAdvocates(db, program, dice).AddAsync(Advocates, Ct);
        await new MadeUpAdvocates(db, other, dice).AddAsync(10, Ct);
        db.ChangeTracker.Clear();
        var made = new MadeUpConditions(dice);
        var book = made.Book(await db.LadderAsync(program, Ct));
        var known = await KnownAsync(db, program, people, book);

        var (asked, held) = (0, 0);
        for (var at = 0; at < Conditions; at++)
        {
            var condition = made.Tree(at % 4);
            if (book.FindFault(condition) is { } fault && fault.Code != "unknown_audience")
                continue;
            var found = await db.AdvocatesWho(program, condition, book, MadeUpAdvocates.Now).Select(static row => row.Id).ToListAsync(Ct);
            found.ShouldBe(known.Where(one => condition.Holds(one.Value)).Select(static one => one.Key), ignoreOrder: true,
                $"condition {at}: {condition}");
            (asked, held) = (asked + 1, held + found.Count);
        }

        asked.ShouldBeGreaterThan(Conditions * 9 / 10);
        (held / (double)(asked * Advocates)).ShouldBeInRange(0.2, 0.8, "The dice prove too little.");
    }

    [Theory, BothEngines]
    public async Task It_is_counted_ordered_and_cut_as_any_list(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var program = await new StreamDriver(store).AddProgramAsync();
        await using var db = store.Open();
        var people = await new MadeUpAdvocates(db, program, new Random(7)).AddAsync(30, Ct);
        var all = Condition.Parse("advocate.joined_at is present and account.name is present or account.name is missing").Value!;
        var found = db.AdvocatesWho(program, all, AudienceBook.Empty, MadeUpAdvocates.Now);
        (await found.CountAsync(Ct)).ShouldBe(30);
        var page = await found.Where(row => row.Id < people[20]).OrderByDescending(static row => row.Id).Take(5)
            .Select(static row => row.Id).ToListAsync(Ct);
        page.ShouldBe([people[19], people[18], people[17], people[16], people[15]]);
    }

    private static async Task<Dictionary<AdvocateId, ConditionFacts>> KnownAsync(
        HeraldDb db, ProgramId program, IReadOnlyList<AdvocateId> people, AudienceBook book)
    {
        var known = new Dictionary<AdvocateId, ConditionFacts>();
        foreach (var advocate in people)
        {
            var facts = known[advocate] = new();
            await db.TellOfAsync(facts, program, advocate, MadeUpConditions.Fields, book, MadeUpAdvocates.Now, Ct);
        }

        return known;
    }
}
