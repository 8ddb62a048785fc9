using System.Net;
using Herald.Web.Platform;

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
        new AddressHash(clock).Of(Home).ShouldNotBe(hash.Of(Home), "the key never leaves the process");
        hash.Of(null).ShouldBeNull();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
