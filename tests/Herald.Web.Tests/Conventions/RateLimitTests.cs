using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Conventions;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again_and_others_are_not_held_up()
    {
        await using var host = await HeraldHost.StartAsync(StoreKind.Sqlite, requestsPerSecond: 2);
        var eager = await ProgramDriver.NewAsync(host);
        var calm = await ProgramDriver.NewAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => eager.GetAsync("/v1/program")));
        var other = await calm.GetAsync("/v1/program");

        answers.Count(static answer => answer.Status == HttpStatusCode.OK).ShouldBeInRange(4, 10);
        var refused = answers.First(static answer => answer.Status != HttpStatusCode.OK).Expect(HttpStatusCode.TooManyRequests);
        refused.Code.ShouldBe("too_many_requests");
        refused.Message.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        other.Expect(HttpStatusCode.OK);
    }
}
