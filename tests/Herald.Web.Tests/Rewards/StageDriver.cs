using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Rewards;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Rewards;

/// <summary>A challenge as the rewards know it: what its stages give, and who is done with them.</summary>
internal sealed class StageDriver(Story story)
{
    private static readonly NewId Ids = new(TimeProvider.System);

    public ChallengeId Challenge { get; init; } = Ids.Of<ChallengeId>();

    /// <summary>What each stage gives from now on.</summary>
    public Task GiveAsync(params StageGifts[] stages) => InTurnAsync(async services =>
    {
        await services.GetRequiredService<KeepStageRules>().RunAsync(
            story.Program.Id, Challenge, stages, null, Now, CancellationToken.None);
        return 0;
    });

    public static StageGifts Points(long points, int? holdDays = null) =>
        new("Tell your story", [new() { To = Core.Ledger.Party.Advocate, Kind = "points", Amount = points }])
        {
            Hold = holdDays is { } days ? new() { Days = days } : null,
        };

    /// <summary>An advocate who begins now.</summary>
    public Way Begin(string advocate)
    {
        IdText.TryRead(advocate, out AdvocateId id).ShouldBeTrue();
        return new(Ids.Of<CompletionId>(), id, Now);
    }

    public Task<IReadOnlyList<MovementView>> DoneAsync(Way way, int stage, string? category = null) => InTurnAsync(services =>
        services.GetRequiredService<SettleStage>().PayAsync(
            story.Program.Id,
            new(way.Completion, Challenge, stage, way.BegunAt, way.Advocate, Now, Stands: true),
            category,
            CancellationToken.None));

    private DateTimeOffset Now => story.Program.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow().Storable();

    private async Task<T> InTurnAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = story.Program.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, story.Program.Id, CancellationToken.None);
        var done = await work(scope.ServiceProvider);
        await write.CommitAsync(CancellationToken.None);
        return done;
    }

    /// <summary>One advocate's way through it.</summary>
    internal sealed record Way(CompletionId Completion, AdvocateId Advocate, DateTimeOffset BegunAt);
}
