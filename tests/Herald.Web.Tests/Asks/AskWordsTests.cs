using Herald.Core.Picks;
using Herald.Web.Asks.Console;

namespace Herald.Web.Tests.Asks;

public sealed class AskWordsTests
{
    [Fact]
    public void Each_reason_has_words_for_staff() =>
        Enum.GetValues<PickReason>().Select(static reason => AskWords.Of([reason])).Distinct().Count()
            .ShouldBe(Enum.GetValues<PickReason>().Length);
}
