using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Notifications;

/// <summary>Puts what an advocate is to hear of into one mail in his language: one thing as the matter itself, several as a list.</summary>
internal sealed class WriteNotificationMail(
    HeraldDb db, NotificationQueries notifications, NotificationReaders readers, WriteLetter letters, UnsubscribeLink unsubscribe,
    OwnAddress address)
{
    private const string Kind = "notification";

    public async Task<OutgoingMail> RunAsync(
        ProgramId program, AdvocateId advocate, IReadOnlyList<Notification> due, CancellationToken ct)
    {
        var sender = await db.Programs.Where(row => row.Id == program)
            .Select(static row => new { row.Slug, row.Name, row.Brand, row.ContactEmail }).SingleAsync(ct);
        var to = await db.Advocates.Where(row => row.ProgramId == program && row.Id == advocate)
            .Select(static row => new { row.Email, row.Name }).SingleAsync(ct);
        var reader = await readers.OfAsync(program, advocate, ct);
        // Holds until this method returns; the next mail may be in another language.
        CultureInfo.CurrentCulture = reader.Culture;
        var views = await notifications.ViewsAsync(program, due, ct);
        var home = address.Of("/hub/" + sender.Slug);
        var letter = (views.Count == 1 ? OfOne(views[0], reader) : OfMany(views, reader)) with
        {
            Action = ActionOf(views, home),
            Why = T($"You get this because you are a member of {sender.Name}."),
            PreferencesUrl = home + "/notifications/preferences",
            UnsubscribeUrl = unsubscribe.For(sender.Slug, advocate),
        };
        var head = new LetterHead(sender.Name, sender.Brand.Mark, sender.Brand.Hue) { Contact = sender.ContactEmail };
        var written = await letters.RunAsync(head, letter, ct);
        return new()
        {
            To = to.Email,
            ToName = to.Name,
            Subject = letter.Title,
            Text = written.Text,
            Html = written.Html,
            Kind = Kind,
            UnsubscribeUrl = letter.UnsubscribeUrl,
        };
    }

    private static LetterAction ActionOf(IReadOnlyList<NotificationView> views, string home) => views switch
    {
        [{ Kind: NotificationKind.MessageWritten, Referral: { } referral }] =>
            new(T("Read and answer"), $"{home}/referrals/{referral}#thread"),
        [{ Quest: { } quest }] => new(T("See the challenge"), $"{home}/challenges/{quest.Slug}"),
        [{ Badge: { } badge }] => new(T("See your badge"), $"{home}/badges/{badge.Slug}"),
        [{ ShoutOut: not null }] => new(T("See your shout-outs"), home + "/shout-outs"),
        [{ Honour: not null }] => new(T("Read it in the hub"), home + "/honours"),
        [{ Thanks: not null }] => new(T("Read it in the hub"), home + "/thanks"),
        [{ Level: not null }] => new(T("See the ladder"), home + "/level"),
        _ => new(T("See it in the hub"), home + "/notifications"),
    };

    private static Letter OfOne(NotificationView view, NotificationReader reader)
    {
        var words = NotificationWords.Of(view, reader);
        (string Number, string? Word)? stub = view.Level is { } level
            ? (level.Number.ToString(reader.Culture), reader.Culture.TextInfo.ToLower(T("Level")))
            : view.Badge is not null ? ("★", reader.Culture.TextInfo.ToLower(T("Badge")))
            : view.Rewards.Count == 1 ? RewardText.Stub(view.Rewards[0], reader) : null;
        // A person's words are not cut, and stand as he wrote them.
        IReadOnlyList<string> said = view is { Kind: NotificationKind.ThanksWritten, Thanks: { } thanks }
            ? [.. thanks.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), thanks.From]
            : [words.Text];
        return new() { Title = words.Title, Paragraphs = said, Stub = stub?.Number, StubWord = stub?.Word, Why = "" };
    }

    private static Letter OfMany(IReadOnlyList<NotificationView> views, NotificationReader reader) => new()
    {
        Title = views.All(static view => view.Referral is not null)
            ? T($"{views.Count} things happened with your referrals") : T($"{views.Count} things happened"),
        Paragraphs = [T("What each means for you stands with it.")],
        Stub = views.Count.ToString(reader.Culture),
        StubWord = reader.Culture.TextInfo.ToLower(T("New")),
        Items =
        [
            .. views.Select(view => NotificationWords.Of(view, reader)).Select(static words => new LetterItem(words.Title, words.Text)),
        ],
        Why = "",
    };
}
