using Herald.Core.Ids;
using Herald.Core.Uploads;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Uploads;

/// <summary>What a picture is sent for, and whose it is.</summary>
[ReadsQuery("purpose", "whose")]
internal sealed class PictureWish : IBound
{
    public PicturePurpose Purpose { get; private init; }

    public AdvocateId? Advocate { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<PictureWish> BindAsync(HttpContext http)
    {
        var faults = new Faults();
        PicturePurpose? purpose = http.Request.Query["purpose"].ToString() switch
        {
            "cover" => PicturePurpose.Cover,
            "proof" => PicturePurpose.Proof,
            "badge" => PicturePurpose.Badge,
            _ => null,
        };
        if (purpose is null)
            faults.Add("purpose", "One of cover, proof, badge is expected.", "unknown_purpose");
        var whose = http.Request.Query["whose"].ToString();
        if (!IdText.TryRead(whose, out AdvocateId advocate) && whose.Length > 0)
            faults.Add("whose", "The id of an advocate is expected, such as adv_….", "invalid_advocate");
        else if (whose.Length > 0 && purpose is PicturePurpose.Cover or PicturePurpose.Badge)
            faults.Add("whose", "Covers and pictures of badges are the program's; leave whose out.", "field_not_taken");
        return new(new PictureWish
        {
            Purpose = purpose ?? default,
            Advocate = whose.Length > 0 ? advocate : null,
            Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null,
        });
    }
}
