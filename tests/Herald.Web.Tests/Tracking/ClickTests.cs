using System.Net;
using Herald.Data.Tracking;
using Herald.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Tracking;

public sealed class ClickTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_click_is_on_disk_when_it_is_answered(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync();
        using var friend = new Friend(program.Host);

        using var answer = await friend.OpenAsync(
            "/r/" + code, static request => request.Headers.Referrer = new("https://Mail.Example/inbox/42?q=1"));

        var click = (await program.ClicksAsync()).ShouldHaveSingleItem();
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe($"https://www.northwind.example/welcome?herald_click={click.Id}");
        answer.Headers.GetValues("Set-Cookie").ShouldBe([$"herald_click={click.Id}; max-age=7776000; path=/; samesite=lax; httponly"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["strict-origin-when-cross-origin"]);
        click.ReferrerHost.ShouldBe("mail.example");
        click.PreviousId.ShouldBeNull();
        click.AddressHash!.Length.ShouldBe(32);
    }

    [Theory, BothEngines]
    public async Task Query_and_fragment_of_the_destination_stay(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync("https://shop.northwind.example/boots?size=42&tone=a%26b#reviews");
        using var friend = new Friend(program.Host);

        using var answer = await friend.OpenAsync($"/r/{code}?utm_source=mail&gclid=1");

        var click = (await program.ClicksAsync()).Single();
        answer.Headers.Location!.OriginalString
            .ShouldBe($"https://shop.northwind.example/boots?size=42&tone=a%26b&herald_click={click.Id}#reviews");
    }

    [Theory, BothEngines]
    public async Task A_code_may_be_typed_by_hand(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync();
        using var friend = new Friend(program.Host);

        await friend.FollowAsync($"{code[..3].ToUpperInvariant()}-{code[3..7]}-{code[7..]}");

        (await program.ClicksAsync()).Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Clicks_of_one_browser_form_a_chain(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var (first, second) = (await program.CodeAsync(), await program.CodeAsync());
        using var friend = new Friend(program.Host);

        var (one, two, three) = (await friend.FollowAsync(first), await friend.FollowAsync(second), await friend.FollowAsync(first));

        var clicks = await program.ClicksAsync();
        clicks.Select(static click => click.Id.ToString()).ShouldBe([one, two, three]);
        clicks.Select(static click => click.PreviousId?.ToString()).ShouldBe([null, one, two]);
    }

    [Theory, BothEngines]
    public async Task A_cookie_of_another_program_or_made_up_begins_no_chain(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var other = await hosts.NewProgramAsync(kind);
        using var friend = new Friend(program.Host);
        var code = await program.CodeAsync();
        var foreign = await friend.FollowAsync(await other.CodeAsync());

        foreach (var cookie in (string[])[foreign, "clk_00000000000000000000000000", "clk_x", "' OR 1=1", new string('z', 3000)])
        {
            friend.Cookie = cookie;
            await friend.FollowAsync(code);
        }

        (await program.ClicksAsync()).Select(static click => click.PreviousId).Distinct().ShouldBe([null]);
    }

    [Theory, BothEngines]
    public async Task To_leads_elsewhere_only_where_the_program_allows(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync();
        using var friend = new Friend(program.Host);

        async Task<string> Host(string query)
        {
            using var answer = await friend.OpenAsync($"/r/{code}{query}");
            answer.StatusCode.ShouldBe(HttpStatusCode.Found);
            return answer.Headers.Location!.GetLeftPart(UriPartial.Path);
        }

        (await Host("?to=" + Uri.EscapeDataString("https://shop.northwind.example/a"))).ShouldBe("https://shop.northwind.example/a");
        foreach (var nasty in new[]
        {
            "", "//evil.example", @"\\evil.example", "https:evil.example", "javascript:alert(1)", "https://a@evil.example",
            "https://a" + new string('ö', 58) + ".example", "https://exa\u0378mple.example",
            "https://shop.northwind.example/\r\nSet-Cookie: a=b", "https://shop.northwind.example@evil.example",
        })
            (await Host("?to=" + Uri.EscapeDataString(nasty))).ShouldBe("https://www.northwind.example/welcome");
        (await Host("?to=https://evil.example&to=https://shop.northwind.example/")).ShouldBe("https://www.northwind.example/welcome");
    }

    [Theory, BothEngines]
    public async Task Many_friends_share_few_commits(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var code = await program.CodeAsync();
        using var friend = new Friend(program.Host);
        var batch = program.Host.Services.GetRequiredService<TouchpointBatch>();
        var before = batch.Commits;

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => friend.OpenAsync("/r/" + code)));

        answers.ShouldAllBe(static answer => answer.StatusCode == HttpStatusCode.Found);
        (await program.ClicksAsync()).Count.ShouldBe(200);
        // Other tests click too, which can only make the number larger.
        (batch.Commits - before).ShouldBeLessThan(150);
    }
}
