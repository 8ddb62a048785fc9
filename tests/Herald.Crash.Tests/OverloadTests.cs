using System.Collections.Concurrent;
using System.Globalization;
using Herald.Core.Referrals;
using Herald.Load;
using Herald.Load.Contests;
using Herald.Load.Sending;
using Herald.Load.Servers;
using Microsoft.EntityFrameworkCore;

namespace Herald.Crash.Tests;

/// <summary>
/// More referrals at once than may wait in the server, with purchases among them, and people who follow links meanwhile. How fast it goes
/// on is measured by <c>bench/Herald.Load overload</c>, not here.
/// </summary>
[Collection(CrowdCollection.Name)]
public sealed class OverloadTests : IDisposable
{
    private const string Store = "overload";
    private const int Advocates = 8;

    // 2,000 writes may wait for a program's turn.
    private const int Referrers = 2_400;
    private const int Buyers = 100;
    private const int Clickers = 4;
    private const int ClicksPerSecond = 100;
    private const int RoundsMax = 10;
    private const int Again = 100;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(25);

    private readonly string folder = Directory.CreateTempSubdirectory("herald-overload-").FullName;
    private readonly ConcurrentQueue<byte[]> late = new();
    private readonly ConcurrentQueue<byte[]> lateEvents = new();
    private int turn;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public Task SQLite_puts_off_by_name_what_is_too_much_keeps_what_it_took_and_answers_every_click() => RunAsync(null);

    [Fact]
    public async Task PostgreSQL_puts_off_by_name_what_is_too_much_keeps_what_it_took_and_answers_every_click()
    {
        // The account that PostgreSQL runs as must reach its folder.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0x1ED);
        await using var postgres = await PostgresServer.StartAsync(Path.Combine(folder, "postgres"), Ct);
        await RunAsync(postgres);
    }

    private async Task RunAsync(PostgresServer? postgres)
    {
        var stores = new Stores(folder, postgres);
        await stores.MakeAsync(Store, Ct);
        var seed = await HeraldProgram.SeedAsync(stores.SettingsOf(Store), Advocates, [], Ct);
        await using var server = await HeraldProgram.ServeAsync(stores.SettingsOf(Store), Ct);

        var (referred, bought) = await CrowdAsync(server, seed);
        (await CountAsync(stores)).ShouldBe((referred, bought), "what was acknowledged is there, and nothing that was put off");

        await ComeAgainAsync(server);
        (await CountAsync(stores)).ShouldBe((referred + Again, bought));
        using var http = new HttpClient { BaseAddress = new($"http://{server.Address}") };
        using var ready = await http.GetAsync(new Uri("/readyz", UriKind.Relative), Ct);
        ready.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await server.StopAsync(StopMax)).ShouldBe(0);
        await HeraldProgram.VerifyAsync(stores.SettingsOf(Store), Ct);
    }

    /// <summary>Returns how many referrals and purchases were acknowledged by the time that some were put off.</summary>
    private async Task<(long Referred, long Bought)> CrowdAsync(ServerProcess server, HeraldProgram.Seed seed)
    {
        var (referred, bought, clicked) = (0L, 0L, 0L);
        for (var round = 0; round < RoundsMax && late.Count < Again; round++)
        {
            // A slow machine takes longer until all of them have come.
            var lasts = Round * (round + 1);
            var referrers = Sender.FloodAsync(server.Address, _ => new PutOff(Referrals(seed), late), Referrers, lasts, Ct);
            var buyers = Sender.FloodAsync(server.Address, at => new PutOff(Purchases(seed, at), lateEvents), Buyers, lasts, Ct);
            clicked += await ClickAsync(server, seed, until: referrers);
            Sent[] writes = [await referrers, await buyers];
            writes.Sum(static one => one.Wrong).ShouldBe(0, "each is taken, or put off by name with a time to come again");
            (referred, bought) = (referred + writes[0].Answered, bought + writes[1].Answered);
        }

        late.Count.ShouldBeGreaterThanOrEqualTo(Again, "there was more than it could take");
        (referred, bought) = (referred - late.Count, bought - lateEvents.Count);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"taken: {referred:N0} referrals, {bought:N0} purchases; put off: {late.Count:N0} and {lateEvents.Count:N0}; "
            + $"{clicked:N0} clicks"));
        return (referred, bought);
    }

    // As long as there is a crowd.
    private static async Task<long> ClickAsync(ServerProcess server, HeraldProgram.Seed seed, Task until)
    {
        var clicked = 0L;
        do
        {
            var clicks = await Sender.PaceAsync(
                server.Address, at => new ClickRequests(seed.Codes, at), Clickers, ClicksPerSecond, Round, Ct);
            clicks.Wrong.ShouldBe(0, "each click is answered");
            clicked += clicks.Answered;
        }
        while (!until.IsCompleted);
        return clicked;
    }

    // Nothing was done of what was put off: it is new when it comes again.
    private async Task ComeAgainAsync(ServerProcess server)
    {
        using var wire = await Wire.OpenAsync(server.Address, Ct);
        foreach (var request in late.Take(Again))
            (await wire.AskAsync(request, Ct)).ShouldBe(201);
    }

    private static Task<(long Referred, long Bought)> CountAsync(Stores stores) => stores.ReadAsync(Store, static async db => (
        await db.Referrals.LongCountAsync(static row => row.Introduction == Introduction.Form, Ct),
        await db.ReportedEvents.LongCountAsync(Ct)));

    private ReferralRequests Referrals(HeraldProgram.Seed seed) => new(
        seed.Key, Advocates, "over" + Interlocked.Increment(ref turn).ToString(CultureInfo.InvariantCulture));

    private EventRequests Purchases(HeraldProgram.Seed seed, int connection) => new(
        seed.Key, seed.Codes, connection, "over" + Interlocked.Increment(ref turn).ToString(CultureInfo.InvariantCulture));
}
