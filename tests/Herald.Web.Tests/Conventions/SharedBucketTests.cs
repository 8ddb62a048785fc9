using Herald.Web.Platform.Limits;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Conventions;

/// <summary>What nodes tell each other of limits, without the line between them; real nodes are in Herald.Crash.Tests.</summary>
public sealed class SharedBucketTests
{
    private const string Kind = "visitor";
    private const string Who = "a1b2";
    private const int PerSecond = 20;
    private const int Capacity = 200;

    private readonly TestClock clock = new();

    [Fact]
    public void One_node_grants_what_is_there_at_once_and_then_as_it_comes_back()
    {
        var here = Node();

        Take(here, Capacity + 50).ShouldBe(Capacity);
        here.TryTake(Kind, Who).ShouldBe(TimeSpan.FromSeconds(1.0 / PerSecond));
        clock.Advance(TimeSpan.FromSeconds(2));
        Take(here, Capacity).ShouldBe(2 * PerSecond);
    }

    [Fact]
    public void Nodes_that_hear_each_other_grant_together_what_one_would()
    {
        var (here, there) = (Node(), Node());
        var granted = 0;

        for (var turn = 0; turn < 40; turn++)
        {
            granted += Take(here, 15) + Take(there, 15);
            Share(here, there);
            Share(there, here);
            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        // Ten seconds; alone each would have granted all of its 600.
        granted.ShouldBeInRange(Capacity + (9 * PerSecond), Capacity + (10 * PerSecond) + (Capacity / 4));
    }

    [Fact]
    public void What_was_granted_too_much_is_paid_back()
    {
        var (here, there) = (Node(), Node());
        (Take(here, Capacity) + Take(there, Capacity)).ShouldBe(2 * Capacity, "neither has heard of the other");

        Share(here, there);
        Share(there, here);

        // The 200 that were granted twice come back at 20 a second before anything is granted anew.
        clock.Advance(TimeSpan.FromSeconds(9));
        (Take(here, 1) + Take(there, 1)).ShouldBe(0);
        clock.Advance(TimeSpan.FromSeconds(2));
        Take(here, 1).ShouldBe(1);
    }

    [Fact]
    public void Who_uses_little_is_not_talked_about()
    {
        var here = Node();
        for (var second = 0; second < 60; second++)
        {
            Take(here, 10);
            clock.Advance(TimeSpan.FromSeconds(1));
            here.Tell().ShouldBeEmpty();
        }

        here.Forget();
        Take(here, Capacity).ShouldBe(Capacity);
    }

    [Fact]
    public void Each_text_fits_and_one_telling_has_a_limit()
    {
        var here = Node();
        for (var caller = 0; caller < 2_000; caller++)
        {
            for (var time = 0; time < Capacity / 8; time++)
                here.TryTake(Kind, caller.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));
        }

        var texts = here.Tell();

        texts.Count.ShouldBe(SharedBuckets.TextsMax);
        texts.ShouldAllBe(static text => text.Length < 7_900);
        here.Tell().ShouldNotBeEmpty("the others follow");
    }

    [Theory]
    [InlineData("")]
    [InlineData("other")]
    [InlineData("other visitor:a1b2")]
    [InlineData("other visitor:a1b2:-5")]
    [InlineData("other elsewhere:a1b2:200")]
    public void What_cannot_be_read_is_passed_over(string text)
    {
        var here = Node();

        here.Hear(text);

        Take(here, Capacity).ShouldBe(Capacity);
    }

    private SharedBuckets Node() => new([new BucketKind(Kind, PerSecond, Capacity)], clock);

    private static int Take(SharedBuckets node, int times) =>
        Enumerable.Range(0, times).Count(_ => node.TryTake(Kind, Who) is null);

    private static void Share(SharedBuckets from, SharedBuckets to)
    {
        foreach (var text in from.Tell())
            to.Hear(text);
    }
}
