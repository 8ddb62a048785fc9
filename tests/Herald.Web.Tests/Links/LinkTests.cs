using System.Net;
using Herald.Core.Links;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Tracking;

namespace Herald.Web.Tests.Links;

public sealed class LinkTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task The_same_three_give_the_same_link(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = await program.JoinAsync();

        var first = (await program.MakeLinkAsync(rosa, "spring", "mail", "https://shop.northwind.example")).Expect(HttpStatusCode.Created);
        var again = (await program.MakeLinkAsync(rosa, " spring ", "mail", "HTTPS://SHOP.northwind.example/")).Expect(HttpStatusCode.OK);
        var plain = (await program.MakeLinkAsync(rosa)).Expect(HttpStatusCode.Created);
        var plainAgain = (await program.MakeLinkAsync(rosa)).Expect(HttpStatusCode.OK);
        var kim = await program.JoinAsync();
        var kims = (await program.MakeLinkAsync(kim, "spring", "mail", "https://shop.northwind.example")).Expect(HttpStatusCode.Created);

        again.Text.ShouldBe(first.Text);
        plainAgain.Text.ShouldBe(plain.Text);
        new[] { first["id"], plain["id"], kims["id"] }.Select(static id => id.ToString()).Distinct().Count().ShouldBe(3);
        first["campaign"].ToString().ShouldBe("spring");
        first["destination"].ToString().ShouldBe("https://shop.northwind.example/");
        plain.Json!["campaign"].ShouldBeNull();
        (await program.GetAsync($"/v1/advocates/{rosa}/links"))["data"].AsArray()
            .Select(static row => row!["id"]!.ToString()).ShouldBe([plain["id"].ToString(), first["id"].ToString()]);
    }

    [Theory, BothEngines]
    public async Task A_link_names_the_addresses_to_share_and_nobody(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync("Rosa Diaz"), "spring");
        var code = link["code"].ToString();

        code.Length.ShouldBe(LinkCode.Length);
        code.ShouldAllBe(static letter => LinkCode.Alphabet.Contains(letter));
        "01ilou".ShouldAllBe(letter => !code.Contains(letter));
        link["url"].ToString().ShouldBe(new Uri(program.Host.Address, "/r/" + code).ToString());
        link["invitation_url"].ToString().ShouldBe(new Uri(program.Host.Address, "/i/" + code).ToString());
        link["qr_url"].ToString().ShouldBe(new Uri(program.Host.Address, $"/q/{code}.svg").ToString());
        foreach (var name in new[] { "url", "invitation_url", "qr_url" })
            link[name].ToString().ShouldNotContain("rosa", Case.Insensitive);
        var second = await program.CodeAsync();
        second[..LinkCode.TagLength].ShouldBe(code[..LinkCode.TagLength], "all codes of a program begin alike");
    }

    [Theory, BothEngines]
    public async Task A_destination_that_the_program_does_not_allow_is_refused_by_name(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = await program.JoinAsync();

        var elsewhere = await program.MakeLinkAsync(rosa, destination: "https://evil.example/");
        var plain = await program.MakeLinkAsync(rosa, destination: "http://shop.northwind.example/");
        var nothing = await program.MakeLinkAsync(rosa, destination: "shop");

        elsewhere.Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("destination_not_allowed");
        elsewhere["errors"]["destination"]![0]!.ToString().ShouldContain("www.northwind.example, shop.northwind.example");
        plain.Code.ShouldBe("destination_not_allowed");
        nothing.Code.ShouldBe("invalid_address");
    }

    [Theory, BothEngines]
    public async Task Names_have_limits(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = await program.JoinAsync();

        (await program.MakeLinkAsync(rosa, new string('a', 64))).Expect(HttpStatusCode.Created);
        (await program.MakeLinkAsync(rosa, new string('a', 65))).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("too_long");
        (await program.MakeLinkAsync(rosa, channel: "")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("blank");
    }

    [Theory, BothEngines]
    public async Task Another_programs_advocate_and_link_are_not_there(StoreKind kind)
    {
        var (program, other) = (await hosts.NewProgramAsync(kind), await hosts.NewProgramAsync(kind));
        var rosa = await program.JoinAsync();
        var link = await program.MakeLinkAsync(rosa);

        (await other.MakeLinkAsync(rosa)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await other.GetAsync($"/v1/advocates/{rosa}/links")).Expect(HttpStatusCode.NotFound);
        (await other.PostAsync($"/v1/links/{link["id"]}/pause")).Expect(HttpStatusCode.NotFound);
        (await other.DeleteAsync($"/v1/links/{link["id"]}/pause")).Expect(HttpStatusCode.NotFound);
        (await program.GetAsync($"/v1/advocates/{rosa}/links"))["data"][0]!["paused_at"].ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task A_second_pause_keeps_the_time_of_the_first(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync());

        var first = await program.PostAsync($"/v1/links/{link["id"]}/pause", idempotencyKey: "p-1");
        var second = await program.PostAsync($"/v1/links/{link["id"]}/pause");
        var again = await program.PostAsync($"/v1/links/{link["id"]}/pause", idempotencyKey: "p-1");

        second.Text.ShouldBe(first.Text);
        again.Text.ShouldBe(first.Text);
    }

    [Theory, BothEngines]
    public async Task Making_a_link_needs_the_scope(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var rosa = await program.JoinAsync();
        using var reader = program.Client(await program.NewKeyAsync("read"));

        var answer = await reader.PostAsync(
            new Uri($"/v1/advocates/{rosa}/links", UriKind.Relative), new StringContent("{}", null, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
