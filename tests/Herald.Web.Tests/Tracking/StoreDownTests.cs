using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Tracking;

public sealed class StoreDownTests
{
    private const string FillDisk = """
        CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER disk_full BEFORE INSERT ON clicks EXECUTE FUNCTION disk_full();
        """;

    [Fact]
    public async Task A_click_that_cannot_be_written_is_not_answered_as_if_it_were_and_heals_by_itself()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Postgres);
        var program = await ProgramDriver.NewAsync(host);
        var code = await program.CodeAsync();
        using var friend = new Friend(host);
        await RunAsync(host, FillDisk);

        var refused = await Answer.OfAsync(await friend.OpenAsync("/r/" + code));
        await RunAsync(host, "DROP TRIGGER disk_full ON clicks");
        await friend.FollowAsync(code);

        refused.Expect(HttpStatusCode.ServiceUnavailable).Code.ShouldBe("store_full");
        refused.Message.Headers.RetryAfter.ShouldNotBeNull();
        refused.Message.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await program.ClicksAsync()).Count.ShouldBe(1);
    }

    private static async Task RunAsync(HeraldHost host, string sql)
    {
        await using var db = host.OpenStore();
        await using var connection = await db.Engine.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
