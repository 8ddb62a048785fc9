using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Herald.Web.Programs;
using Herald.Web.Tests.Harness;

namespace Herald.Browser.Tests;

/// <summary>Invitations of Rosa's: to a program with an offer, and to one whose offer is over.</summary>
public sealed class Invited
{
    private const string Terms = """
        Northwind thanks both of you when you become a customer. What is promised here holds for people who are new to Northwind.
        If you send something back, the thanks for it go back too.
        """;

    private const string Thanks = """
        { "name": "Thanks", "trigger": { "type": "referral_stage", "stage": "won" }, "hold": { "days": 14 },
          "give": [ { "to": "friend", "kind": "money", "amount": 10000, "currency": "USD" },
                    { "to": "advocate", "kind": "points", "amount": 250 } ] }
        """;

    private const string Welcome = """
        { "name": "Welcome", "trigger": { "type": "referral_stage", "stage": "submitted" },
          "give": [ { "to": "friend", "kind": "code", "pool": "welcome" } ] }
        """;

    private const string Over = """
        { "name": "Over", "trigger": { "type": "referral_stage", "stage": "won" }, "period": { "to": "2026-01-01T00:00:00Z" },
          "give": [ { "to": "friend", "kind": "money", "amount": 10000, "currency": "USD" } ] }
        """;

    private static readonly SemaphoreSlim Making = new(1, 1);
    private static Invited? made;

    private Invited(ProgramDriver program, string open, string ended, string yours) =>
        (Program, Open, Ended, Yours) = (program, open, ended, yours);

    public ProgramDriver Program { get; }

    /// <summary>The path of an invitation that can be accepted.</summary>
    public string Open { get; }

    /// <summary>The path of one whose offer is over.</summary>
    public string Ended { get; }

    /// <summary>The path of the page of a friend who accepted, has a code, became a customer and waits for what follows.</summary>
    public string Yours { get; }

    public static async Task<Invited> MakeAsync(HeraldHost host)
    {
        await Making.WaitAsync();
        try
        {
            if (made is not null)
                return made;
            var program = await ProgramAsync(host, Thanks, Welcome);
            await program.PostAsync("/v1/pools/welcome/codes", JsonNode.Parse("""{ "codes": [ "WELCOME-7KX2", "WELCOME-9QPA" ] }"""));
            var open = await InviteAsync(program);
            return made = new(program, open, await InviteAsync(await ProgramAsync(host, Over)), await AcceptAsync(program, open));
        }
        finally
        {
            Making.Release();
        }
    }

    private static async Task<ProgramDriver> ProgramAsync(HeraldHost host, params string[] rules)
    {
        var program = await ProgramDriver.NewAsync(host, static slug =>
            new ProgramDraft(slug, "Northwind Circle", "https://www.northwind.example/welcome") { Terms = Terms, Hue = 155 });
        foreach (var rule in rules)
            (await program.PostAsync("/v1/rules", JsonNode.Parse(rule))).Expect(HttpStatusCode.Created);
        return program;
    }

    private static async Task<string> InviteAsync(ProgramDriver program)
    {
        var rosa = await program.PostAsync(
            "/v1/advocates", new JsonObject { ["email"] = "rosa@acme.example", ["name"] = "Rosa Díaz" });
        return "/i/" + (await program.PostAsync($"/v1/advocates/{rosa["id"]}/links", new JsonObject()))["code"];
    }

    private static async Task<string> AcceptAsync(ProgramDriver program, string invitation)
    {
        var friend = program.Visitor();
        var page = await friend.GetAsync(invitation);
        var answer = await friend.PostAsync(invitation, new Dictionary<string, string>
        {
            ["form_token"] = Visitor.TokenOn(page),
            ["ticket"] = Hidden(page, "ticket"),
            ["consent_version"] = Hidden(page, "consent_version"),
            ["name"] = "Kim Larsen",
            ["email"] = "kim@globex.example",
            ["consent"] = "true",
        });
        var referral = (await program.GetAsync("/v1/referrals"))["data"].AsArray().Single()!["id"];
        foreach (var stage in (string[])["qualified", "won"])
            await program.PostAsync($"/v1/referrals/{referral}/stages", new JsonObject { ["stage"] = stage });
        return friend.PathOf(answer.Expect(HttpStatusCode.SeeOther));
    }

    private static string Hidden(Answer page, string name) =>
        Regex.Match(page.Text, $"name=\"{name}\" value=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
