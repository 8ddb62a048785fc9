using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Programs;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>A referral by name: introduced by mail, talked about with the rep, and given to another advocate in the end.</summary>
public sealed class ReferralJourneyTests(Hosts hosts, Chromium chromium)
{
    private const string Rosa = "rosa@acme.example";
    private const string Omar = "omar@initech.example";
    private const string Kim = "kim@globex.example";
    private const string Reason = "Omar has known Kim for years.";

    [Theory, BothEngines]
    public async Task An_introduction_becomes_a_talk_and_goes_to_whom_it_belongs(StoreKind kind)
    {
        var host = await hosts.OfAsync(kind);
        var program = await ProgramDriver.NewAsync(host, static slug =>
            new ProgramDraft(slug, "Northwind Circle", "https://www.northwind.example/") { FallbackOwnerEmail = $"dana@{slug}.example" });
        await program.PostAsync("/v1/rules", JsonNode.Parse("""
            { "name": "Referred", "trigger": { "type": "referral_stage", "stage": "submitted" },
              "give": [ { "to": "advocate", "kind": "points", "amount": 100 } ] }
            """));
        var rep = await program.StaffAsync(StaffRole.Manager, $"dana@{program.Slug}.example", "Dana Brooks");
        await using var rosa = await AdvocateAsync(program, Rosa, "Rosa Díaz");
        await using var omar = await AdvocateAsync(program, Omar, "Omar Haddad");
        await using var dana = await Person.ArriveAsync(chromium, host, signedIn: rep);

        await ReferAsync(rosa, program);
        await TalkAsync(rosa, dana, program);
        rosa.ShouldHaveSeenNothingWrong();
        await GiveAsync(dana);

        await omar.OpenAsync($"/hub/{program.Slug}/referrals");
        await omar.FollowAsync("Kim Lee");
        await omar.ReadAsync("100 points");
        // The page that she has open tells her by itself.
        await rosa.ReadAsync("gave this referral to another advocate");
        await rosa.FollowAsync("Wallet");
        await rosa.ReadAsync("Taken back");
        foreach (var person in (Person[])[omar, dana])
            person.ShouldHaveSeenNothingWrong();
    }

    private async Task<Person> AdvocateAsync(ProgramDriver program, string email, string name)
    {
        var id = (await program.PostAsync("/v1/advocates", new JsonObject { ["email"] = email, ["name"] = name }))["id"].ToString();
        return await Person.ArriveAsync(chromium, program.Host, Look.PhoneByDay, signedIn: await program.AdvocateAsync(id));
    }

    private static async Task ReferAsync(Person rosa, ProgramDriver program)
    {
        await rosa.OpenAsync($"/hub/{program.Slug}");
        await rosa.FollowAsync("Refer somebody by name");
        await rosa.FillAsync("Name", "Kim Lee");
        await rosa.FillAsync("E-mail", Kim);
        await rosa.FillAsync("Company", "Globex");
        await rosa.PressAsync("Next: how");
        await rosa.TickAsync("By e-mail, in my own words");
        await rosa.FillAsync("Subject", "Kim, meet Northwind");
        await rosa.FillAsync("Your words", "Dear Kim, meet the people I told you about.");
        await rosa.TickAsync("a copy");
        await rosa.TickAsync("I have asked Kim");
        await rosa.PressAsync("Refer Kim");
        await rosa.ReadHeadingAsync("Thank you. Kim is referred.");

        var mail = await new Outbox(program.Host, program.Slug).LastAsync(Kim, "introduction");
        (mail.Copy, mail.ReplyTo, mail.Subject).ShouldBe(($"dana@{program.Slug}.example", Rosa, "Kim, meet Northwind"));
        mail.Text!.ShouldStartWith("Dear Kim, meet the people I told you about.");
    }

    private static async Task TalkAsync(Person rosa, Person dana, ProgramDriver program)
    {
        await rosa.FollowAsync("See how it stands");
        await dana.OpenAsync($"/console/{program.Slug}");
        await dana.FollowAsync("My referrals");
        await dana.FollowAsync("Kim Lee");
        await dana.FillAsync("Write to Rosa Díaz", "When may I call Kim?");
        await dana.PressAsync("Send");
        await rosa.ReadAsync("When may I call Kim?");
        await rosa.FillAsync("Your message", "On Tuesday morning.");
        await rosa.PressAsync("Send");
        await rosa.ReadAsync("On Tuesday morning.");
        await dana.FollowAsync("My referrals");
        await dana.ReadAsync("Rosa Díaz wrote about Kim Lee");
        await dana.FollowAsync("Answer");
        await dana.ReadAsync("On Tuesday morning.");
    }

    private static async Task GiveAsync(Person dana)
    {
        var card = dana.Page.GetByRole(AriaRole.Region, new() { Name = "Wrong advocate?" });
        await dana.FillAsync("Give it to", Omar, card);
        await dana.PressAsync("Find the advocate", card);
        await dana.ReadAsync("100 points go from Rosa Díaz to Omar Haddad");
        await dana.FillAsync("Why", Reason, card);
        await dana.TickAsync("Move the credit and what was earned", card);
        await dana.PressAsync("Give it to Omar Haddad");
        await dana.ReadAsync(Reason);
        await dana.ReadAsync("Thread with Omar Haddad");
    }
}
