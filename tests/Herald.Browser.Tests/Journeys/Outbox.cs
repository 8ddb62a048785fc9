using System.Text.RegularExpressions;
using Herald.Core.Messages;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Browser.Tests.Journeys;

/// <summary>The mails that a program sends: where people of the tests look for theirs.</summary>
internal sealed class Outbox(HeraldHost host, string slug)
{
    /// <summary>The newest mail to somebody, once it is written.</summary>
    public async Task<Mail> LastAsync(string email, string? kind = null)
    {
        Mail? mail = null;
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = host.OpenStore();
                var own = MailsOf(db).Where(row => row.Recipient == email && (kind == null || row.Kind == kind));
                return (mail = await own.OrderByDescending(static row => row.Id).FirstOrDefaultAsync()) is not null;
            },
            $"a mail to {email} is written");
        return mail!;
    }

    /// <summary>The path of a link in the newest mail to somebody.</summary>
    public async Task<string> LinkAsync(string email, string part)
    {
        var mail = await LastAsync(email);
        var text = mail.Text ?? await SentAsync(mail);
        var link = Regex.Match(text, $@"http\S+{Regex.Escape(part)}[\w-]+", RegexOptions.None, TimeSpan.FromSeconds(1));
        link.Success.ShouldBeTrue($"There is no link with {part} in: {text}");
        return new Uri(link.Value).PathAndQuery;
    }

    // A secret mail keeps its text until it was sent; then the file has it. Quoted-printable: an equals sign breaks long lines.
    private async Task<string> SentAsync(Mail mail)
    {
        var folder = host.Services.GetRequiredService<HeraldSettings>().MailFolder;
        var file = await File.ReadAllTextAsync(Path.Combine(folder, mail.Id + ".eml"));
        return file.Replace("=\r\n", "", StringComparison.Ordinal);
    }

    private IQueryable<Mail> MailsOf(HeraldDb db) =>
        db.Mails.Where(row => db.Programs.Any(program => program.Id == row.ProgramId && program.Slug == slug));
}
