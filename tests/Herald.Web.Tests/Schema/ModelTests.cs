using Herald.Data;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Schema;

public sealed class ModelTests
{
    [Theory, BothEngines]
    public async Task Stores_of_a_process_share_one_model_and_its_compiled_queries(StoreKind kind)
    {
        await using var one = await TestStore.EmptyAsync(kind);
        await using var other = await TestStore.EmptyAsync(kind);
        await using var ofOne = one.Open();
        await using var ofOther = other.Open();

        ofOne.Model.ShouldBeSameAs(ofOther.Model);
    }

    [Theory, BothEngines]
    public async Task A_server_shares_it_with_those_beside_it(StoreKind kind)
    {
        await using var one = await HeraldHost.StartAsync(kind);
        await using var other = await HeraldHost.StartAsync(kind);

        ModelOf(one).ShouldBeSameAs(ModelOf(other));
    }

    private static object ModelOf(HeraldHost host)
    {
        using var scope = host.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<HeraldDb>().Model;
    }
}
