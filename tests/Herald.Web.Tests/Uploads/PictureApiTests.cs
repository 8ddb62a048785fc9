using System.Net;
using Herald.Web.Tests.Harness;
using Herald.Web.Uploads;
using ImageMagick;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Uploads;

public sealed class PictureApiTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_cover_is_cut_and_shown_to_everybody_as_what_it_is(StoreKind kind)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(kind));
        var made = (await UploadStory.SendAsync(program, "purpose=cover", Samples.Png(2000, 1500))).Expect(HttpStatusCode.Created);

        (made["width"].GetValue<int>(), made["height"].GetValue<int>(), made["media_type"].ToString()).ShouldBe((1600, 900, "image/webp"));
        made.Message.Headers.Location!.ToString().ShouldBe($"/v1/pictures/{made["id"]}");
        (await program.GetAsync($"/v1/pictures/{made["id"]}")).Expect(HttpStatusCode.OK)["url"].ToString().ShouldBe(made["url"].ToString());
        var visitor = program.Visitor();
        var shown = (await visitor.GetAsync(new Uri(made["url"].ToString()).AbsolutePath)).Expect(HttpStatusCode.OK);
        (Header(shown, "Content-Type"), Header(shown, "X-Content-Type-Options"), Header(shown, "Content-Security-Policy"))
            .ShouldBe(("image/webp", "nosniff", "default-src 'none'; sandbox"));
        Header(shown, "Content-Disposition").ShouldBe($"inline; filename=\"{made["id"]}.webp\"");
        Header(shown, "Cache-Control").ShouldBe("public, max-age=31536000, immutable");
        SizeOf(await UploadStory.BytesOf(shown)).ShouldBe((1600u, 900u));
        var small = (await visitor.GetAsync($"/pictures/{made["id"]}?size=small")).Expect(HttpStatusCode.OK);
        SizeOf(await UploadStory.BytesOf(small)).ShouldBe((640u, 360u));
        Header(small, "ETag").ShouldNotBe(Header(shown, "ETag"));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri($"/pictures/{made["id"]}", UriKind.Relative));
        again.Headers.TryAddWithoutValidation("If-None-Match", Header(shown, "ETag"));
        (await program.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        var head = (await visitor.HeadAsync($"/pictures/{made["id"]}")).Expect(HttpStatusCode.OK);
        head.Text.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task A_proof_is_shown_to_keys_of_its_program_alone(StoreKind kind)
    {
        var host = await hosts.OfAsync(kind);
        var (program, other) = (await ProgramDriver.NewAsync(host), await ProgramDriver.NewAsync(host));
        var made = (await UploadStory.SendAsync(program, "purpose=proof", Samples.Jpeg(3000, 1000), "application/octet-stream"))
            .Expect(HttpStatusCode.Created);

        (made["width"].GetValue<int>(), made["height"].GetValue<int>(), made["media_type"].ToString()).ShouldBe((2048, 683, "image/jpeg"));
        var own = new Uri(made["url"].ToString()).AbsolutePath;
        var shown = (await program.GetAsync(own)).Expect(HttpStatusCode.OK);
        (Header(shown, "Cache-Control"), Header(shown, "Content-Type")).ShouldBe(("no-store, private", "image/jpeg"));
        (await other.GetAsync(own)).Expect(HttpStatusCode.NotFound);
        (await other.GetAsync($"/v1/pictures/{made["id"]}")).Expect(HttpStatusCode.NotFound);
        (await program.Visitor().GetAsync($"/pictures/{made["id"]}")).Expect(HttpStatusCode.NotFound);
        var rosa = await Stories.Story.BeginAsync(host);
        var theirs = await rosa.AdvocateAsync("rosa@acme.example");
        (await UploadStory.SendAsync(program, $"purpose=proof&whose={theirs}", Samples.Jpeg(30, 10))).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task What_is_no_picture_or_too_much_of_one_is_refused_by_name(StoreKind kind)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(kind));
        var good = Samples.Png(600, 400);
        foreach (var (query, file, type, status, code) in new (string, byte[], string?, int, string)[]
        {
            ("purpose=proof", "<html>hello</html>"u8.ToArray(), "image/png", 422, "picture_unreadable"),
            ("purpose=proof", [], "image/png", 422, "picture_unreadable"),
            ("purpose=proof", good[..200], "image/png", 422, "picture_unreadable"),
            ("purpose=proof", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "image/png", 422, "picture_unreadable"),
            ("purpose=proof", Samples.Bomb(30_000, 30_000), "image/png", 422, "picture_too_large"),
            ("purpose=proof", Samples.Bomb(8_000, 4_000), "image/png", 422, "picture_unreadable"),
            ("purpose=cover", Samples.Png(200, 200), "image/png", 422, "picture_too_small"),
            ("purpose=proof", new byte[(8 * 1024 * 1024) + 1], "image/png", 413, "body_too_large"),
            ("purpose=proof", good, "application/json", 415, "content_type_not_taken"),
            ("purpose=proof", good, "text/html", 415, "content_type_not_taken"),
            ("purpose=proof", good, null, 415, "content_type_not_taken"),
            ("purpose=logo", good, "image/png", 422, "unknown_purpose"), ("", good, "image/png", 422, "unknown_purpose"),
            ("purpose=proof&whose=rosa", good, "image/png", 422, "invalid_advocate"),
            ("purpose=cover&whose=adv_01kjmma2g0e00a2wrp5r879zbe", good, "image/png", 422, "field_not_taken"),
            ("purpose=proof&whose=adv_01kjmma2g0e00a2wrp5r879zbe", good, "image/png", 404, "not_found"),
            ("purpose=proof&size=9", good, "image/png", 422, "unknown_parameter"),
        })
        {
            var answer = await UploadStory.SendAsync(program, query, file, type);
            ((int)answer.Status, answer.Code).ShouldBe((status, code), $"{query} {type} {file.Length}");
        }

        await using var db = program.Host.OpenStore();
        db.Pictures.Count(row => row.ProgramId == program.Id).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task The_same_request_again_keeps_one_picture(StoreKind kind)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(kind));
        var file = Samples.Png(600, 400);
        var first = (await UploadStory.SendAsync(program, "purpose=cover", file, idempotencyKey: "k1")).Expect(HttpStatusCode.Created);
        var second = (await UploadStory.SendAsync(program, "purpose=cover", file, idempotencyKey: "k1")).Expect(HttpStatusCode.Created);

        second["id"].ToString().ShouldBe(first["id"].ToString());
        Header(second, "Idempotent-Replayed").ShouldBe("true");
        (await UploadStory.SendAsync(program, "purpose=proof", file, idempotencyKey: "k1"))
            .Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("idempotency_key_reused");
    }

    [Theory, BothEngines]
    public async Task What_nothing_refers_to_goes_after_a_day(StoreKind kind)
    {
        var program = await ProgramDriver.NewAsync(await hosts.OfAsync(kind));
        var (kept, loose) = (await UploadStory.CoverAsync(program), await UploadStory.CoverAsync(program));
        (await program.PostAsync("/v1/challenges", System.Text.Json.Nodes.JsonNode.Parse(
            $$"""{ "name": "Desk", "cover": "{{kept}}", "stages": [ { "title": "Desk", "kind": "upload" } ] }""")))
            .Expect(HttpStatusCode.Created);
        await using var db = program.Host.OpenStore();
        var drop = program.Host.Services.GetRequiredService<DropPictures>();

        await drop.DropAsync(CancellationToken.None);
        (await program.GetAsync($"/v1/pictures/{loose}")).Expect(HttpStatusCode.OK);
        await AgeAsync(program, TimeSpan.FromHours(25));
        await drop.DropAsync(CancellationToken.None);

        (await program.GetAsync($"/v1/pictures/{loose}")).Expect(HttpStatusCode.NotFound);
        (await program.GetAsync($"/v1/pictures/{kept}")).Expect(HttpStatusCode.OK);
        db.PictureFiles.Count(row => row.ProgramId == program.Id).ShouldBe(2);
    }

    // The host's clock is everybody's: what is old is made so in the store.
    private static async Task AgeAsync(ProgramDriver program, TimeSpan by)
    {
        await using var db = program.Host.OpenStore();
        await using var write = await Data.WriteTransaction.BeginAsync(db, program.Id, CancellationToken.None);
        foreach (var picture in db.Pictures.Where(row => row.ProgramId == program.Id && row.LooseSince != null).ToList())
        {
            db.Attach(picture);
            picture.LooseSince -= by;
        }

        await write.CommitAsync(CancellationToken.None);
    }

    private static string? Header(Answer answer, string name) =>
        answer.Message.Headers.TryGetValues(name, out var values) || answer.Message.Content.Headers.TryGetValues(name, out values)
            ? string.Join(", ", values) : null;

    private static (uint Width, uint Height) SizeOf(byte[] picture)
    {
        using var image = new MagickImage(picture);
        return (image.Width, image.Height);
    }
}
