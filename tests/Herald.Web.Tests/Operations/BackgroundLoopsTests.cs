using Herald.Web.Platform.Loops;
using Microsoft.Extensions.Logging.Abstractions;

namespace Herald.Web.Tests.Operations;

public sealed class BackgroundLoopsTests
{
    [Fact]
    public async Task A_turn_that_fails_does_not_end_the_loop()
    {
        var loops = new BackgroundLoops(TimeProvider.System, NullLogger<BackgroundLoops>.Instance);
        using var stop = new CancellationTokenSource();
        var turns = 0;

        await loops.RepeatAsync(
            "test",
            TimeSpan.FromMilliseconds(5),
            _ =>
            {
                if (++turns == 3)
                    stop.Cancel();
                throw new InvalidOperationException("The store is away.");
            },
            stop.Token);

        turns.ShouldBe(3);
        loops.Silent().ShouldBeEmpty();
    }
}
