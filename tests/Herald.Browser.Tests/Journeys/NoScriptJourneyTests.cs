using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests.Journeys;

/// <summary>The loop with script switched off in every browser: plain pages, plain forms.</summary>
public sealed class NoScriptJourneyTests(Hosts hosts, Chromium chromium)
{
    [Fact]
    public async Task Referring_accepting_and_rewarding_need_no_script()
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(StoreKind.Sqlite));
        await program.PostAsync("/v1/rules", JsonNode.Parse("""
            { "name": "Won", "trigger": { "type": "referral_stage", "stage": "won" },
              "give": [ { "to": "advocate", "kind": "points", "amount": 250 } ] }
            """));
        var advocate = (await program.PostAsync(
            "/v1/advocates", new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz" }))["id"].ToString();
        var link = (await program.PostAsync($"/v1/advocates/{advocate}/links", new JsonObject()))["code"].ToString();
        await using var rosa = await ArriveAsync(program, Look.PhoneByDay, await program.AdvocateAsync(advocate));
        await using var ines = await ArriveAsync(program, Look.PhoneByNight);
        await using var maya = await ArriveAsync(program, Look.DeskByDay, await program.StaffAsync(StaffRole.Sales));

        await ReferAsync(rosa, program);
        await AcceptAsync(ines, link);
        foreach (var friend in (string[])["Noa Levi", "Ines Roth"])
            await WinAsync(maya, program, friend);

        await rosa.OpenAsync($"/hub/{program.Slug}/referrals");
        await rosa.ReadAsync("Noa became a customer");
        await rosa.ReadAsync("Ines became a customer");
        await rosa.FollowAsync("500 points");
        await rosa.ReadAsync("Statement");
        foreach (var person in (Person[])[rosa, ines, maya])
            person.ShouldHaveSeenNothingWrong();
    }

    private Task<Person> ArriveAsync(ProgramDriver program, Look look, Visitor? signedIn = null) =>
        Person.ArriveAsync(chromium, program.Host, look, script: false, signedIn);

    private static async Task ReferAsync(Person rosa, ProgramDriver program)
    {
        await rosa.OpenAsync($"/hub/{program.Slug}/refer");
        await rosa.FillAsync("Name", "Noa Levi");
        await rosa.FillAsync("Phone", "+1 555 0199");
        await rosa.PressAsync("Next: how");
        (await rosa.Page.GetByLabel("When is a good time to call?").IsVisibleAsync()).ShouldBeTrue();
        await rosa.TickAsync("By this form");
        (await rosa.Page.GetByLabel("When is a good time to call?").IsVisibleAsync()).ShouldBeFalse();
        await rosa.TickAsync("I have asked Noa");
        await rosa.PressAsync("Refer Noa");
        await rosa.ReadHeadingAsync("Thank you. Noa is referred.");
    }

    private static async Task AcceptAsync(Person ines, string link)
    {
        await ines.OpenAsync("/i/" + link);
        await ines.FillAsync("Your name", "Ines Roth");
        await ines.FillAsync("E-mail", "ines@initech.example");
        await ines.TickAsync("I agree that");
        await ines.PressAsync("Accept the invitation");
        await ines.ReadHeadingAsync("You have accepted Rosa’s invitation");
    }

    private static async Task WinAsync(Person maya, ProgramDriver program, string friend)
    {
        await maya.OpenAsync($"/console/{program.Slug}/referrals");
        await maya.FollowAsync(friend);
        await maya.ChooseAsync("Stage", "Won");
        await maya.PressAsync("Record it");
        await maya.ReadAsync("Recorded: Won.");
        await maya.ReadAsync("250 points");
    }
}
