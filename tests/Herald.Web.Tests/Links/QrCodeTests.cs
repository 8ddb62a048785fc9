using System.Buffers.Binary;
using System.Net;
using System.Xml.Linq;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Tracking;

namespace Herald.Web.Tests.Links;

public sealed class QrCodeTests(Hosts hosts)
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    [Theory, BothEngines]
    public async Task A_link_can_be_printed(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var link = await program.MakeLinkAsync(await program.JoinAsync());

        using var answer = await program.Client(null).GetAsync(new Uri(link["qr_url"].ToString()));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var drawing = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        drawing.Name.LocalName.ShouldBe("svg");
        drawing.Attribute("viewBox").ShouldNotBeNull();
        drawing.Descendants().Max(static part => part.Attribute("d")?.Value.Length ?? 0).ShouldBeGreaterThan(1000, "the squares are drawn");
    }

    [Theory]
    [InlineData("", 512)]
    [InlineData("?size=128", 128)]
    [InlineData("?size=2048", 2048)]
    public async Task A_picture_is_as_wide_as_fits(string query, int pixelsMax)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        using var answer = await program.Client(null).GetAsync(new Uri($"/q/{await program.CodeAsync()}.png{query}", UriKind.Relative));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var picture = await answer.Content.ReadAsByteArrayAsync();
        picture[..8].ShouldBe(PngSignature);
        var width = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20));
        width.ShouldBe(height);
        width.ShouldBeInRange(pixelsMax * 2 / 3, pixelsMax);
    }

    [Theory]
    [InlineData("?size=0")]
    [InlineData("?size=127")]
    [InlineData("?size=2049")]
    [InlineData("?size=-1")]
    [InlineData("?size=big")]
    [InlineData("?width=1")]
    public async Task Other_sizes_are_refused(string query)
    {
        var program = await hosts.NewProgramAsync(StoreKind.Sqlite);

        (await program.GetAsync($"/q/{await program.CodeAsync()}.png{query}")).Expect(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, BothEngines]
    public async Task An_unknown_code_has_none(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);

        (await program.GetAsync("/q/zzz22222222.svg")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await program.GetAsync("/q/x.png")).Expect(HttpStatusCode.NotFound);
    }
}
