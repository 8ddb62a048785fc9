using Herald.Core.Ids;
using Herald.Core.Links;
using Herald.Data;
using Herald.Data.Tracking;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Tracking;

public sealed class TouchpointBatchTests
{
    private static readonly NewId Ids = new(TimeProvider.System);

    [Theory, BothEngines]
    public async Task Stopping_writes_what_was_accepted(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var batch = new TouchpointBatch(store.Engine);
        var waiting = Accepted(batch, 2500);
        batch.Start();

        await batch.StopAsync(CancellationToken.None);

        (await Task.WhenAll(waiting)).ShouldAllBe(static written => written);
        await using var db = store.Open();
        (await db.Clicks.CountAsync()).ShouldBe(2500);
        batch.Commits.ShouldBe(3);
        (await batch.RecordAsync(AnyClick(), CancellationToken.None)).ShouldBeFalse("it has stopped");
    }

    [Theory, BothEngines]
    public async Task More_than_can_wait_are_turned_away_at_once(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var batch = new TouchpointBatch(store.Engine);
        var waiting = Accepted(batch, TouchpointBatch.WaitingMax);

        var late = batch.RecordAsync(AnyClick(), CancellationToken.None);

        late.IsCompleted.ShouldBeTrue();
        (await late).ShouldBeFalse();
        batch.Start();
        (await Task.WhenAll(waiting)).ShouldAllBe(static written => written);
    }

    [Fact]
    public async Task A_batch_that_fails_fails_its_clicks_and_the_next_succeeds()
    {
        await using var store = await TestStore.NewAsync(StoreKind.Sqlite);
        await using var batch = new TouchpointBatch(store.Engine);
        batch.Start();
        await RunAsync(store, "ALTER TABLE clicks RENAME TO away");

        var fault = await Should.ThrowAsync<Exception>(batch.RecordAsync(AnyClick(), CancellationToken.None));
        await RunAsync(store, "ALTER TABLE away RENAME TO clicks");

        fault.Message.ShouldContain("clicks");
        (await batch.RecordAsync(AnyClick(), CancellationToken.None)).ShouldBeTrue();
    }

    private static List<Task<bool>> Accepted(TouchpointBatch batch, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => batch.RecordAsync(AnyClick(), CancellationToken.None))];

    private static async Task RunAsync(TestStore store, string sql)
    {
        await using var connection = await store.Engine.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static Click AnyClick() => new()
    {
        ProgramId = default,
        Id = Ids.Of<ClickId>(),
        LinkId = default,
        ClickedAt = DateTimeOffset.UnixEpoch,
        PreviousId = null,
        AddressHash = "00",
        ReferrerHost = null,
    };
}
