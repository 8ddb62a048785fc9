using Herald.Data;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests;

public sealed class SchemaTests
{
    [Theory, BothEngines]
    public async Task A_second_run_applies_nothing(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);

        var applied = await new SchemaRunner(store.Engine, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);

        applied.ShouldBeEmpty();
    }
}
