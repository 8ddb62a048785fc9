using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Herald.Web.Tests.Harness;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.SignIn;

/// <summary>What pages and forms of signed-in people stand on, shown on pages of the test's own.</summary>
public sealed class SessionTests
{
    [Theory, BothEngines]
    public async Task An_advocate_is_in_his_own_programs_hub_alone(StoreKind kind)
    {
        await using var host = await StartAsync(kind);
        var (own, other) = (await ProgramDriver.NewAsync(host), await ProgramDriver.NewAsync(host));
        var ana = await NewAdvocateAsync(own);
        var visitor = await own.AdvocateAsync(ana);

        (await visitor.GetAsync($"/hub/{own.Slug}/probe")).Expect(HttpStatusCode.OK).Text.ShouldBe($"{own.Id} {ana}");
        var elsewhere = (await visitor.GetAsync($"/hub/{other.Slug}/probe?x=1")).Expect(HttpStatusCode.SeeOther);
        visitor.PathOf(elsewhere).ShouldBe($"/hub/{other.Slug}/sign-in?return=%2Fhub%2F{other.Slug}%2Fprobe%3Fx%3D1");

        // The same cookie under the other program's name is still nobody's there.
        visitor.Keep($"herald.advocate.{other.Slug}", visitor.Cookies[$"herald.advocate.{own.Slug}"]);
        (await visitor.GetAsync($"/hub/{other.Slug}/probe")).Expect(HttpStatusCode.SeeOther);
        (await visitor.GetAsync("/hub/nowhere/probe")).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task One_browser_may_be_advocate_of_two_programs(StoreKind kind)
    {
        await using var host = await StartAsync(kind);
        var (own, other) = (await ProgramDriver.NewAsync(host), await ProgramDriver.NewAsync(host));
        var visitor = await own.AdvocateAsync(await NewAdvocateAsync(own));
        foreach (var (name, value) in (await other.AdvocateAsync(await NewAdvocateAsync(other))).Cookies)
            visitor.Keep(name, value);

        (await visitor.GetAsync($"/hub/{own.Slug}/probe")).Expect(HttpStatusCode.OK);
        (await visitor.GetAsync($"/hub/{other.Slug}/probe")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothEngines]
    public async Task Staff_may_what_the_table_says_and_is_nobody_elsewhere(StoreKind kind)
    {
        await using var host = await StartAsync(kind);
        var (own, other) = (await ProgramDriver.NewAsync(host), await ProgramDriver.NewAsync(host));
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            var visitor = await own.StaffAsync(role);
            foreach (var (policy, right) in PagePolicies.Console)
            {
                var answer = await visitor.GetAsync($"/console/{own.Slug}/{policy}");
                answer.Expect(StaffRights.Has(role, right) ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
                (await visitor.GetAsync($"/console/{other.Slug}/{policy}")).Expect(HttpStatusCode.NotFound);
            }
        }
    }

    [Theory, BothEngines]
    public async Task Nobody_is_sent_to_the_sign_in_page(StoreKind kind)
    {
        await using var host = await StartAsync(kind);
        var program = await ProgramDriver.NewAsync(host);
        var visitor = program.Visitor();

        visitor.PathOf(await visitor.GetAsync($"/console/{program.Slug}/console.see"))
            .ShouldBe($"/sign-in?return=%2Fconsole%2F{program.Slug}%2Fconsole.see");
        visitor.PathOf(await visitor.GetAsync($"/console/nowhere/console.see")).ShouldStartWith("/sign-in");
        // What was sent cannot be asked again.
        visitor.PathOf(await visitor.PostAsync($"/console/{program.Slug}/work", [])).ShouldBe("/sign-in");
    }

    [Theory, BothEngines]
    public async Task Who_is_removed_or_changed_is_so_at_the_next_request(StoreKind kind)
    {
        await using var host = await StartAsync(kind);
        var program = await ProgramDriver.NewAsync(host);
        var (removed, lowered) = (await program.StaffAsync(StaffRole.Owner), await program.StaffAsync(StaffRole.Manager));
        var path = $"/console/{program.Slug}/console.run";
        (await removed.GetAsync(path)).Expect(HttpStatusCode.OK);
        (await lowered.GetAsync(path)).Expect(HttpStatusCode.OK);

        await using var db = host.OpenStore();
        await db.Memberships.Where(row => row.Role == StaffRole.Owner).ExecuteDeleteAsync();
        await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, StaffRole.Analyst));
        (await removed.GetAsync(path)).Expect(HttpStatusCode.NotFound);
        (await lowered.GetAsync(path)).Expect(HttpStatusCode.Forbidden);

        await db.StaffAccounts.ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "another"));
        (await lowered.GetAsync(path)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_session_slides_while_it_is_used_and_ends_for_good(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await StartAsync(kind, clock);
        var program = await ProgramDriver.NewAsync(host);
        var (idle, busy) = (await program.StaffAsync(StaffRole.Sales), await program.StaffAsync(StaffRole.Sales));
        var path = $"/console/{program.Slug}/console.work";
        for (var visit = 0; visit < 14 * 3; visit++)
        {
            (await busy.GetAsync(path)).Expect(HttpStatusCode.OK);
            clock.Advance(TimeSpan.FromHours(8));
        }

        (await idle.GetAsync(path)).Expect(HttpStatusCode.SeeOther);
        (await busy.GetAsync(path)).Expect(HttpStatusCode.SeeOther);
    }

    [Theory, BothEngines]
    public async Task A_form_is_taken_from_our_own_page_alone(StoreKind kind)
    {
        await using var host = await StartAsync(kind);
        var program = await ProgramDriver.NewAsync(host);
        var visitor = await program.StaffAsync(StaffRole.Sales);
        var (form, page) = ($"/console/{program.Slug}/work", $"/console/{program.Slug}/console.work");

        (await visitor.SubmitAsync(form, page, ("note", "  kept \r\n words "))).Expect(HttpStatusCode.OK).Text.ShouldBe("kept \n words");
        (await visitor.PostAsync(form, [new("note", "forged")])).Expect(HttpStatusCode.BadRequest).Text.ShouldContain("form_expired");
        var token = Visitor.TokenOn(await visitor.GetAsync(page));
        var other = await program.StaffAsync(StaffRole.Sales);
        (await other.PostAsync(form, [new("form_token", token)])).Expect(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync(form, page, ("note", new string('x', 70_000)))).Expect(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory, BothEngines]
    public async Task Nodes_on_one_store_share_the_keys_of_cookies(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        await using var one = await HeraldHost.StartAsync(store, map: Map);
        await using var two = await HeraldHost.StartAsync(store, map: Map);
        var program = await ProgramDriver.NewAsync(one);
        var visitor = new Visitor(two.Address);
        foreach (var (name, value) in (await program.StaffAsync(StaffRole.Sales)).Cookies)
            visitor.Keep(name, value);

        (await visitor.GetAsync($"/console/{program.Slug}/console.work")).Expect(HttpStatusCode.OK);
        await using var db = store.Open();
        (await db.ProtectionKeys.CountAsync()).ShouldBe(1);
    }

    private static Task<HeraldHost> StartAsync(StoreKind kind, TimeProvider? clock = null) => HeraldHost.StartAsync(kind, clock, map: Map);

    private static void Map(WebApplication app)
    {
        app.MapPage("/hub/{slug}/probe", PagePolicies.Hub, static (AdvocateCaller caller) => $"{caller.Program} {caller.Advocate}");
        foreach (var policy in PagePolicies.Console.Keys)
        {
            app.MapPage("/console/{slug}/" + policy, policy, static (StaffCaller caller, HttpContext http, IAntiforgery forms) =>
                $"{caller.Role}<input type=\"hidden\" name=\"form_token\" value=\"{forms.GetAndStoreTokens(http).RequestToken}\" />");
        }

        app.MapForm("/console/{slug}/work", PagePolicies.Work, static (FormFields form, StaffCaller caller) => form.Text("note"));
    }

    private static async Task<string> NewAdvocateAsync(ProgramDriver program) => (await program.PostAsync(
        "/v1/advocates", new JsonObject { ["email"] = "ana@acme.example", ["name"] = "Ana" }))["id"].ToString();
}
