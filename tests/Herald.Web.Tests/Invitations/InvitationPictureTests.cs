using System.Net;
using Herald.Web.Invitations.Picture;
using Herald.Web.Platform.Pictures;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;
using Herald.Web.Tests.Stories;
using Herald.Web.Tests.Tracking;

namespace Herald.Web.Tests.Invitations;

/// <summary>How the address of an invitation unfurls in messengers and networks.</summary>
public sealed class InvitationPictureTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task An_invitation_unfurls_with_its_words_and_a_picture(StoreKind kind)
    {
        var story = await Story.BeginAsync(hosts, kind);
        await story.RuleAsync(Offer.At("won"), Offer.Money("\"amount\": 1000", to: "friend"));
        var guest = new Guest(story.Program, await story.Program.CodeAsync());

        var page = await guest.OpenAsync();

        page.Text.ShouldContain("""<meta property="og:title" content="Rosa invites you to Northwind Circle""");
        page.Text.ShouldContain("""<meta property="og:description" content="You get $10 when you become a customer.""");
        page.Text.ShouldContain("""<meta name="twitter:card" content="summary_large_image""");
        page.Text.ShouldContain($"""<meta property="og:image" content="{new Uri(story.Program.Host.Address, guest.Path)}.png""");
    }

    [Theory, BothEngines]
    public async Task The_picture_is_a_png_of_the_promised_size_and_is_sent_once(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        using var http = program.Client(null);
        var path = new Uri($"/i/{await program.CodeAsync()}.png", UriKind.Relative);

        var picture = await http.GetAsync(path);
        var bytes = await picture.Content.ReadAsByteArrayAsync();
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(picture.Headers.ETag!);

        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (Number(bytes, 16), Number(bytes, 20)).ShouldBe((TicketPicture.Width, TicketPicture.Height));
        bytes.Length.ShouldBeInRange(10_000, 150_000);
        (await http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_unknown_code_has_no_picture()
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);
        using var http = program.Client(null);

        (await http.GetAsync(new Uri("/i/zzz22222222.png", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pictures_that_say_the_same_are_drawn_once_and_only_so_many_are_kept()
    {
        using var shelf = new PictureShelf();

        for (var picture = 0; picture < 3; picture++)
        {
            await shelf.DrawAsync(Words("Ana"), () => TicketPicture.Draw(Words("Ana")), CancellationToken.None);
            await shelf.DrawAsync(Words("Kim"), () => TicketPicture.Draw(Words("Kim")), CancellationToken.None);
        }

        shelf.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Ana")]
    [InlineData("Мария")]
    [InlineData("田中さん")]
    [InlineData("🦄 Łucja")]
    [InlineData("Zoë-Anaïs Ngọc\u0301")]
    [InlineData("A\u0000\u202e")]
    public void Every_name_makes_a_picture(string name) => TicketPicture.Draw(Words(name)).Length.ShouldBeGreaterThan(10_000);

    [Fact]
    public void The_longest_words_make_a_picture() => TicketPicture.Draw(
        Words(new string('W', 200)) with { Program = string.Join(' ', Enumerable.Repeat("Northwind", 20)), Figure = "CHF 100,000,000,000" })
        .Length.ShouldBeGreaterThan(10_000);

    private static PictureWords Words(string name) =>
        new(155, "NC", "Northwind", $"{name} invites you to Northwind", "You are invited to Northwind", "$10", "for you", "You get $10.");

    private static int Number(byte[] bytes, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
