using System.Net;
using System.Net.Mail;
using Herald.Core.Ids;
using Herald.Web.Platform;

namespace Herald.Web.Messages;

/// <summary>
/// Hands mails to an SMTP server over one connection. What the server says decides: 4xx and troubles of the line are tried again, and so
/// is what an operator can mend (TLS, password); other 5xx are its last word.
/// </summary>
internal sealed class SmtpCarrier(SmtpAddress address, TimeProvider clock) : IMailCarrier
{
    // RFC 5321 is more patient; a server that says nothing for so long is of no use now, and the next turn asks again.
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(30);

    // 530 authentication or TLS needed, 534 mechanism too weak, 535 credentials refused, 538 encryption needed.
    private static readonly int[] Mendable = [530, 534, 535, 538];

    private readonly SmtpClient client = new(address.Host, address.Port)
    {
        EnableSsl = address.Tls,
        UseDefaultCredentials = false,
        Credentials = address.User is null ? null : new NetworkCredential(address.User, address.Password),
    };

    public async Task<Delivery> DeliverAsync(MailId id, MailMessage message, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(AnswerMax, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            await client.SendMailAsync(message, stop.Token);
            return new Delivery.Done();
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Delivery.Later($"{address.Host} did not answer within {AnswerMax.TotalSeconds:0} seconds.", Away: true);
        }
        catch (SmtpException fault)
        {
            return Judge(fault);
        }
    }

    public void Dispose() => client.Dispose();

    private Delivery Judge(SmtpException fault)
    {
        var status = (int)fault.StatusCode;
        // Several recipients at fault come wrapped in one that has no status of its own.
        if (fault is SmtpFailedRecipientsException { InnerExceptions: [var first, ..] })
            status = (int)first.StatusCode;
        var reason = $"{address.Host} said: {SentenceOf(fault)}";
        if (status is >= 500 and < 600 && !Mendable.Contains(status))
            return new Delivery.Never(reason);
        return new Delivery.Later(reason, Away: status < 0 || Mendable.Contains(status));
    }

    private static string SentenceOf(Exception fault) => fault.InnerException is { } inner && fault is not SmtpFailedRecipientException
        ? $"{fault.Message.TrimEnd('.')}: {SentenceOf(inner)}"
        : fault.Message;
}
