using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.Playwright;

namespace Herald.Browser.Tests.Journeys;

/// <summary>From nothing to the first reward, as a manager, an advocate and a friend walk it, each in a browser of his own.</summary>
public sealed class ProgramManagerJourneyTests(Hosts hosts, Chromium chromium)
{
    private const string Rosa = "rosa@acme.example";

    [Theory, BothEngines]
    public async Task A_program_is_made_and_its_first_reward_arrives_while_the_advocate_looks(StoreKind kind)
    {
        var host = await hosts.OfAsync(kind);
        var slug = "j" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);
        await using var maya = await Person.ArriveAsync(chromium, host);
        await using var rosa = await Person.ArriveAsync(chromium, host);
        await using var kim = await Person.ArriveAsync(chromium, host, Look.PhoneByDay);

        await SignInAsync(maya, host);
        await MakeProgramAsync(maya, slug);
        await WriteRuleAsync(maya);
        await rosa.OpenAsync(await InviteAsync(maya));
        await rosa.ComeInByMailAsync(new(host, slug), Rosa);
        await rosa.PressAsync("Go right in");
        await kim.OpenAsync(await ShareAsync(rosa));
        await AcceptAsync(kim);
        await rosa.ReadAsync("Kim accepted your invitation");
        await RewardAsync(maya, rosa);

        await maya.FollowAsync("Checklist");
        foreach (var step in (string[])
            ["Write the first rule", "Invite the first advocate", "Get the first referral", "See the first reward"])
            await maya.ReadAsync(step + ", done");
        foreach (var person in (Person[])[maya, rosa, kim])
            person.ShouldHaveSeenNothingWrong();
    }

    private static async Task SignInAsync(Person maya, HeraldHost host)
    {
        var email = $"maya-{Path.GetRandomFileName()}@northwind.example";
        await (await ProgramDriver.NewAsync(host)).StaffAsync(StaffRole.Analyst, email, "Maya Lind");
        await maya.OpenAsync("/sign-in");
        await maya.SignInAsync(email, SignedIn.Password);
        await maya.ReadHeadingAsync("Overview");
    }

    private static async Task MakeProgramAsync(Person maya, string slug)
    {
        await maya.PressAsync("Other programs");
        await maya.FollowAsync("Make a new program");
        await maya.FillAsync("Name", "Circle of Friends");
        await maya.FillAsync("Address", slug);
        await maya.FillAsync("Mark", "CF");
        await maya.FillAsync("Greeting", "Tell a friend.");
        await maya.FillAsync("Destination", "https://www.northwind.example/welcome");
        await maya.PressAsync("Make the program");
        await maya.ReadHeadingAsync("Set-up");
    }

    private static async Task WriteRuleAsync(Person maya)
    {
        await maya.FollowAsync("Write the first rule");
        await maya.FillAsync("Name", "A friend becomes a customer");
        await maya.ChooseAsync("Stage", "Won");
        var first = maya.Page.GetByRole(AriaRole.Group, new() { Name = "Gift 1" });
        await maya.FillAsync("Amount", "100", first);
        var second = maya.Page.GetByRole(AriaRole.Group, new() { Name = "Gift 2" });
        await maya.ChooseAsync("Who gets it", "The friend", second);
        await maya.ChooseAsync("What", "Money", second);
        await maya.FillAsync("Amount", "25", second);
        await maya.FillAsync("Currency", "USD", second);
        await maya.TickAsync("No, it can be used at once");
        await maya.ReadAsync("Ana gets 100 points");
        await maya.PressAsync("Save the rule");
        await maya.ReadHeadingAsync("A friend becomes a customer");
    }

    // No mail server is set, so that Maya passes on what lies in the mailbox.
    private static async Task<string> InviteAsync(Person maya)
    {
        await maya.FollowAsync("Advocates");
        await maya.FollowAsync("Add an advocate", maya.Page.GetByRole(AriaRole.Main));
        await maya.FillAsync("Name", "Rosa Díaz");
        await maya.FillAsync("E-mail", Rosa);
        await maya.PressAsync("Send the invitation");
        await maya.ReadAsync("Rosa Díaz is invited");
        await maya.FollowAsync("Mailbox");
        await maya.FollowAsync("Maya Lind invites you to Circle of Friends");
        var link = maya.Page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "Open the hub" });
        return new Uri((await link.GetAttributeAsync("href"))!).PathAndQuery;
    }

    private static async Task<string> ShareAsync(Person rosa)
    {
        await rosa.ReadAsync("worth your time");
        await rosa.Page.EvaluateAsync("() => { window.untouched = true }");
        await rosa.FollowAsync("Share your link");
        var sheet = rosa.Page.GetByRole(AriaRole.Dialog);
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Copy the link" }).ClickAsync();
        var link = await sheet.GetByRole(AriaRole.Textbox, new() { Name = "Your link" }).InputValueAsync();
        await rosa.Page.Keyboard.PressAsync("Escape");
        return new Uri(link).PathAndQuery;
    }

    private static async Task AcceptAsync(Person kim)
    {
        await kim.ReadHeadingAsync("Rosa invites you to Circle of Friends");
        await kim.ReadAsync("$25");
        await kim.FillAsync("Your name", "Kim Larsen");
        await kim.FillAsync("E-mail", "kim@globex.example");
        await kim.TickAsync("I agree that");
        await kim.PressAsync("Accept the invitation");
        await kim.ReadHeadingAsync("You have accepted Rosa’s invitation");
    }

    private static async Task RewardAsync(Person maya, Person rosa)
    {
        await maya.FollowAsync("Referrals");
        await maya.FollowAsync("Kim Larsen");
        await maya.ChooseAsync("Stage", "Qualified");
        await maya.PressAsync("Record it");
        await maya.ReadAsync("Recorded: Qualified.");
        await rosa.ReadAsync("was found to be a good fit");
        await maya.ChooseAsync("Stage", "Won");
        await maya.FillAsync("Value of the deal", "1290");
        await maya.PressAsync("Record it");
        await maya.ReadAsync("100 points");

        await rosa.ReadAsync("became a customer");
        await rosa.ReadAsync("100 points");
        (await rosa.Page.EvaluateAsync<bool>("() => window.untouched === true")).ShouldBeTrue("The page was loaded anew.");
    }
}
