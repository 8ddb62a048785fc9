using System.Net;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Tracking;

public sealed class AddressHashTests
{
    private static readonly IPAddress Home = IPAddress.Parse("203.0.113.7");

    [Fact]
    public void One_address_has_one_hash_a_day_and_another_the_day_after()
    {
        var clock = new Clock { Now = DateTimeOffset.UnixEpoch };
        var hash = new AddressHash(clock);
        var today = hash.Of(Home);

        hash.Of(Home.MapToIPv6()).ShouldBe(today);
        hash.Of(IPAddress.Parse("203.0.113.8")).ShouldNotBe(today);
        clock.Now += TimeSpan.FromDays(1);
        hash.Of(Home).ShouldNotBe(today);
        new AddressHash(clock).Of(Home).ShouldNotBe(hash.Of(Home), "where no key is brought, a process has its own");
        hash.Of(null).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task All_nodes_hash_alike_for_a_day_whose_key_is_then_gone(StoreKind kind)
    {
        var clock = new TestClock();
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var here = await HeraldHost.StartAsync(store, clock);
        await using var there = await HeraldHost.StartAsync(store, clock);
        var today = HashOf(here);

        HashOf(there).ShouldBe(today);
        clock.Advance(TimeSpan.FromDays(1));
        HashOf(there).ShouldBe(HashOf(here), "tomorrow's key was there before its day");
        HashOf(here).ShouldNotBe(today);
        await Eventually.TrueAsync(async () => !(await DaysAsync(store)).Contains(new DateOnly(2026, 3, 1)), "the day's key is dropped");
        await Eventually.TrueAsync(async () => (await DaysAsync(store)).Contains(new DateOnly(2026, 3, 3)), "the next is there");
    }

    private static string? HashOf(HeraldHost host) => host.Services.GetRequiredService<AddressHash>().Of(Home);

    private static async Task<List<DateOnly>> DaysAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.AddressKeys.Select(static row => row.Day).ToListAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
