using System.Net.Mail;
using Herald.Core.Ids;

namespace Herald.Web.Messages;

/// <summary>Carries mails off: to a mail server, or into a folder.</summary>
internal interface IMailCarrier : IDisposable
{
    Task<Delivery> DeliverAsync(MailId id, MailMessage message, CancellationToken ct);
}
