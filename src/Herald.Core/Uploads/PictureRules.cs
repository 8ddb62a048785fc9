using Herald.Core.Ids;

namespace Herald.Core.Uploads;

/// <summary>What is asked of a picture before it is kept, and of one that something is to refer to.</summary>
public static class PictureRules
{
    /// <summary>Bytes of a file that is taken.</summary>
    public const int FileBytesMax = 8 * 1024 * 1024;

    /// <summary>Bytes that the pictures of one program take.</summary>
    public const long ProgramBytesMax = 4L * 1024 * 1024 * 1024;

    /// <summary>Pictures that one program has.</summary>
    public const int ProgramCountMax = 50_000;

    /// <summary>Pictures of one advocate to which nothing refers yet; whoever hands in one has one.</summary>
    public const int LooseEachMax = 10;

    /// <summary>How long a picture is kept to which nothing refers.</summary>
    public static TimeSpan LooseFor { get; } = TimeSpan.FromDays(1);

    // Below this a cover is a blur on any screen.
    private const int CoverWidthMin = 480;
    private const int CoverHeightMin = 270;

    private const int BadgeSideMin = 192;

    /// <summary>Why it is too small for what it is meant for; null where it is not. Refused: <c>picture_too_small</c>.</summary>
    public static Refusal? TooSmall(PictureHead head, PicturePurpose purpose)
    {
        var (width, height) = purpose switch
        {
            PicturePurpose.Cover => (CoverWidthMin, CoverHeightMin),
            PicturePurpose.Badge => (BadgeSideMin, BadgeSideMin),
            _ => (1, 1),
        };
        return head.Width >= width && head.Height >= height ? null : new(
            "picture_too_small",
            $"The picture has {head.Width:N0} by {head.Height:N0} pixels; a {NameOf(purpose)} takes at least {width} by {height}.");
    }

    /// <summary>What a purpose is called.</summary>
    public static string NameOf(PicturePurpose purpose) => purpose switch
    {
        PicturePurpose.Cover => "cover",
        PicturePurpose.Badge => "badge",
        _ => "proof",
    };

    /// <summary>
    /// Why one more is not kept; null where it is. Refused: <c>too_many_pictures</c>.
    /// </summary>
    /// <param name="count">Pictures that the program has.</param>
    /// <param name="bytes">Bytes that they take.</param>
    /// <param name="loose">Pictures of the same advocate to which nothing refers; 0 where it is no advocate's.</param>
    public static Refusal? Full(int count, long bytes, int loose)
    {
        if (loose >= LooseEachMax)
        {
            return new(
                "too_many_pictures",
                $"{LooseEachMax} pictures were sent and not handed in; hand in what is there, or send another tomorrow.");
        }

        return count >= ProgramCountMax || bytes >= ProgramBytesMax
            ? new(
                "too_many_pictures",
                $"The program keeps as many pictures as it may: {ProgramCountMax:N0}, or {ProgramBytesMax >> 30} GB. Take covers out of "
                + "drafts that nobody needs; what nothing refers to is dropped after a day.")
            : null;
    }

    /// <summary>
    /// Why something may not refer to it; null where it may. Refused: <c>unknown_picture</c>, at the field that names it. A picture of one
    /// advocate is no other's.
    /// </summary>
    /// <param name="picture">The picture; null where there is none of that id.</param>
    /// <param name="purpose">What it is to be.</param>
    /// <param name="advocate">Whose it is to be; null for the program's.</param>
    /// <param name="field">The field that names it.</param>
    public static Refusal? Unfit(Picture? picture, PicturePurpose purpose, AdvocateId? advocate, string field)
    {
        if (picture is not null && picture.Purpose == purpose && (picture.AdvocateId is null || picture.AdvocateId == advocate))
            return null;
        var word = NameOf(purpose);
        var message = $"There is no such picture for this in the program; upload it with the purpose {word}, and name the id that it got.";
        return new("unknown_picture", message)
        {
            Fields = new Dictionary<string, IReadOnlyList<string>> { [field] = [message] },
        };
    }
}
