using Herald.Core.Ids;
using Herald.Core.Uploads;

namespace Herald.Core.Tests.Uploads;

public sealed class PictureRulesTests
{
    private static readonly AdvocateId Rosa = AdvocateId.From(Guid.Parse("01890000-0000-7000-8000-000000000001"));
    private static readonly AdvocateId Tomas = AdvocateId.From(Guid.Parse("01890000-0000-7000-8000-000000000002"));

    [Fact]
    public void A_cover_has_a_least_size_and_a_proof_has_none()
    {
        var small = new PictureHead(PictureFormat.Png, 479, 900);

        PictureRules.TooSmall(small, PicturePurpose.Cover)!.Code.ShouldBe("picture_too_small");
        PictureRules.TooSmall(small, PicturePurpose.Proof).ShouldBeNull();
        PictureRules.TooSmall(small with { Width = 480 }, PicturePurpose.Cover).ShouldBeNull();
    }

    [Fact]
    public void A_program_keeps_so_many_and_an_advocate_leaves_so_few_about()
    {
        PictureRules.Full(PictureRules.ProgramCountMax - 1, PictureRules.ProgramBytesMax - 1, PictureRules.LooseEachMax - 1).ShouldBeNull();
        PictureRules.Full(PictureRules.ProgramCountMax, 0, 0)!.Code.ShouldBe("too_many_pictures");
        PictureRules.Full(0, PictureRules.ProgramBytesMax, 0)!.Code.ShouldBe("too_many_pictures");
        PictureRules.Full(0, 0, PictureRules.LooseEachMax)!.Code.ShouldBe("too_many_pictures");
    }

    [Fact]
    public void A_picture_serves_its_purpose_and_is_one_persons()
    {
        var (free, hers) = (Picture(PicturePurpose.Proof, null), Picture(PicturePurpose.Proof, Rosa));

        PictureRules.Unfit(free, PicturePurpose.Proof, Rosa, "evidence.picture").ShouldBeNull();
        PictureRules.Unfit(hers, PicturePurpose.Proof, Rosa, "evidence.picture").ShouldBeNull();
        PictureRules.Unfit(hers, PicturePurpose.Proof, Tomas, "evidence.picture")!.Fields.Keys.ShouldBe(["evidence.picture"]);
        PictureRules.Unfit(free, PicturePurpose.Cover, null, "cover")!.Code.ShouldBe("unknown_picture");
        PictureRules.Unfit(null, PicturePurpose.Cover, null, "cover")!.Code.ShouldBe("unknown_picture");
    }

    private static Picture Picture(PicturePurpose purpose, AdvocateId? advocate) => new()
    {
        ProgramId = ProgramId.From(Guid.Empty),
        Id = PictureId.From(Guid.Empty),
        Purpose = purpose,
        AdvocateId = advocate,
        MediaType = "image/jpeg",
        Width = 1,
        Height = 1,
        Bytes = 1,
        Sha256 = "",
        MadeBy = "test",
        MadeAt = DateTimeOffset.UnixEpoch,
    };
}
