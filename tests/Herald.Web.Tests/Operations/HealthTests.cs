using System.Net;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Operations;

public sealed class HealthTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_server_that_is_well_is_alive_and_ready_and_says_why(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);

        (await program.GetAsync("/healthz")).Expect(HttpStatusCode.OK).Text.ShouldBe("""{"status":"ok"}""");
        var ready = (await program.GetAsync("/readyz")).Expect(HttpStatusCode.OK);

        ready["ready"].GetValue<bool>().ShouldBeTrue(ready.Text);
        ready["checks"].AsArray().Select(static check => check!["name"]!.ToString()).ShouldBe(["store", "schema", "disk", "loops"]);
    }
}
