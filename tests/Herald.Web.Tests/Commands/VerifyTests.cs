using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Ledger;

namespace Herald.Web.Tests.Commands;

public sealed class VerifyTests
{
    [Theory, BothEngines]
    public async Task Books_that_balance_end_with_0_and_those_that_were_changed_with_1_and_the_row(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = store.Folder, ["HERALD_DATABASE"] = store.Database ?? "" } };
        var keeper = await Bookkeeper.OpenAsync(store);
        await keeper.PostAsync(keeper.Earn("e-1", 100));

        (await shell.RunAsync("verify")).ShouldBe(0, shell.Errors);
        shell.Output.ShouldStartWith("balanced: 1 entries, ");
        shell.Errors.ShouldContain("1 entries read");

        await keeper.MeddleAsync("UPDATE wallets SET available = available + 1, issued = issued - 1 WHERE available = 100");

        (await shell.RunAsync("verify")).ShouldBe(1, shell.Output);
        shell.Output.ShouldContain($"fault: wallets/{keeper.Ada}/points: ");
        shell.Output.ShouldContain("not balanced: ");
    }
}
