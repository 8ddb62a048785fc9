using System.Net.Mail;
using Herald.Core.Ids;

namespace Herald.Web.Messages;

/// <summary>Writes each mail into the data folder as <c>mail/eml_….eml</c>, where no mail server is configured.</summary>
internal sealed class MailFolder(string folder) : IMailCarrier
{
    public async Task<Delivery> DeliverAsync(MailId id, MailMessage message, CancellationToken ct)
    {
        // The framework chooses a name of its own: it writes beside, and the whole file is moved to its place at once.
        var beside = Path.Combine(folder, ".writing-" + id);
        Directory.CreateDirectory(beside);
        try
        {
            using var writer = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Path.GetFullPath(beside),
            };
            await writer.SendMailAsync(message, ct);
            File.Move(Directory.GetFiles(beside).Single(), Path.Combine(folder, id + ".eml"), overwrite: true);
            return new Delivery.Done();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new Delivery.Later(
                $"The mail folder {Path.GetFullPath(folder)} could not be written: {(fault.InnerException ?? fault).Message}", Away: true);
        }
        finally
        {
            Directory.Delete(beside, recursive: true);
        }
    }

    public void Dispose()
    {
        // Nothing is kept open between two mails.
    }
}
