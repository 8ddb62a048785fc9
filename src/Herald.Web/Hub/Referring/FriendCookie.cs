using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Herald.Core.Ids;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.Hub.Referring;

/// <summary>
/// Keeps what was typed in step one until step two is sent: in the advocate's own browser, sealed, for him and this program alone, and
/// nowhere else. Signing out takes it away.
/// </summary>
internal sealed class FriendCookie(SealedCookie cookie)
{
    private const string Name = AdvocateSession.DraftPrefix + "friend";

    // Long enough to look for words, short enough for a machine that is shared.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(45);

    // Nothing of it gets into a page: letters travel as they are, instead of six characters for each that is not Latin.
    private static readonly JsonWriterOptions AsTheyAre = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>False where it is more than a browser keeps.</summary>
    public bool TryKeep(HttpContext http, Member member, FriendForm form) => cookie.TrySet(
        http, Name, member.Frame.Home, Lifetime,
        Pack([member.ProgramId.ToString(), member.Id.ToString(), form.Name, form.Email, form.Phone, form.Company, form.Knows]));

    /// <summary>What this advocate typed; null where he did not, or it is too long ago.</summary>
    public FriendForm? Read(HttpContext http, Member member) =>
        cookie.ReadBytes(http, Name) is { } bytes
            && Unpack(bytes) is [var program, var advocate, var name, var email, var phone, var company, var knows]
            && program == member.ProgramId.ToString() && advocate == member.Id.ToString()
            ? new(name, email, phone, company, knows)
            : null;

    /// <summary>
    /// Puts the referral that it became in the place of what was typed: who presses twice, goes back, or has the page fetched again by
    /// itself is led to it, and not told that nothing was sent.
    /// </summary>
    public void Became(HttpContext http, Member member, FriendForm form, ReferralId referral) => cookie.TrySet(
        http, Name, member.Frame.Home, Lifetime,
        Pack([member.ProgramId.ToString(), member.Id.ToString(), form.Mark, referral.ToString()]));

    /// <summary>
    /// The referral that was made of what was typed last; null where none was, or where <paramref name="mark"/> is of something else.
    /// </summary>
    public ReferralId? ReadReferral(HttpContext http, Member member, string? mark) =>
        cookie.ReadBytes(http, Name) is { } bytes
            && Unpack(bytes) is [var program, var advocate, var typed, var referral]
            && program == member.ProgramId.ToString() && advocate == member.Id.ToString()
            && (mark is null || mark == typed)
            && IdText.TryRead(referral, out ReferralId id)
            ? id
            : null;

    private static byte[] Pack(IReadOnlyList<string?> texts)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        using (var json = new Utf8JsonWriter(brotli, AsTheyAre))
        {
            json.WriteStartArray();
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        return packed.ToArray();
    }

    private static string?[] Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(brotli);
        return [.. json.RootElement.EnumerateArray().Select(static text => text.GetString())];
    }
}
