using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Advocates;

public sealed class AdvocateTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task An_advocate_is_created_once_and_updated_after(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = new JsonObject
        {
            ["external_id"] = "u-1",
            ["email"] = "Rosa@Acme.example",
            ["name"] = "Rosa Diaz",
            ["account"] = new JsonObject { ["external_id"] = "a-1", ["name"] = "Acme", ["owner_email"] = "rep@northwind.example" },
            ["attributes"] = new JsonObject { ["plan"] = "pro", ["seats"] = 12, ["vip"] = true },
        };

        var first = (await program.PostAsync("/v1/advocates", rosa)).Expect(HttpStatusCode.Created);
        rosa["name"] = "Rosa Díaz";
        var second = (await program.PostAsync("/v1/advocates", rosa)).Expect(HttpStatusCode.OK);

        second["id"].ToString().ShouldBe(first["id"].ToString());
        second["name"].ToString().ShouldBe("Rosa Díaz");
        second["account"]["owner_email"]!.ToString().ShouldBe("rep@northwind.example");
        second["attributes"]["seats"]!.GetValue<int>().ShouldBe(12);
        (await program.GetAsync($"/v1/advocates/{first["id"]}")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task An_address_that_another_advocate_has_is_refused(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        await program.PostAsync("/v1/advocates",
            new JsonObject { ["external_id"] = "u-1", ["email"] = "rosa@acme.example", ["name"] = "Rosa" });

        var answer =
            await program.PostAsync("/v1/advocates",
            new JsonObject { ["external_id"] = "u-2", ["email"] = "ROSA@acme.example", ["name"] = "R" });

        answer.Expect(HttpStatusCode.Conflict).Code.ShouldBe("email_taken");
    }

    [Theory, BothEngines]
    public async Task Lists_are_cut_into_pages_without_loss(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        for (var at = 0; at < 5; at++)
            await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = $"a{at}@acme.example", ["name"] = $"A {at}" });

        var seen = new List<string>();
        var cursor = "";
        do
        {
            var page = (await program.GetAsync("/v1/advocates?limit=2" + cursor)).Expect(HttpStatusCode.OK);
            seen.AddRange(page["data"].AsArray().Select(static row => row!["email"]!.ToString()));
            cursor = page.Json!["next_cursor"] is { } next ? "&cursor=" + next : "";
        }
        while (cursor.Length > 0);

        seen.ShouldBe(["a4@acme.example", "a3@acme.example", "a2@acme.example", "a1@acme.example", "a0@acme.example"]);
    }

    [Theory, BothEngines]
    public async Task A_retry_with_the_same_key_gets_the_first_answer_again(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var body = new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa" };

        var first = (await program.PostAsync("/v1/advocates", body, "k-1")).Expect(HttpStatusCode.Created);
        var again = (await program.PostAsync("/v1/advocates", body, "k-1")).Expect(HttpStatusCode.Created);
        body["name"] = "Other";
        var other = await program.PostAsync("/v1/advocates", body, "k-1");

        again.Text.ShouldBe(first.Text);
        again.Message.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        again.Message.Headers.Location.ShouldBe(first.Message.Headers.Location);
        other.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("idempotency_key_reused");
    }
}
