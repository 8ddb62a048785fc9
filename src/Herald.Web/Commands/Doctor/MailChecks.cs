using System.Net.Sockets;
using Herald.Data.Health;
using Herald.Web.Platform;

namespace Herald.Web.Commands.Doctor;

/// <summary>Whether the mail server is reached, greets, and offers the encryption that is asked of it. Nothing is sent.</summary>
internal static class MailChecks
{
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(10);
    private const int LinesMax = 50;

    public static async Task<HealthCheck> RunAsync(HeraldSettings settings, CancellationToken ct)
    {
        if (settings.Smtp is not { } smtp)
            return new("mail", true, $"HERALD_SMTP is not set: mails become files in {Path.GetFullPath(settings.MailFolder)}.");
        using var patience = new CancellationTokenSource(AnswerMax, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await GreetAsync(smtp, settings.MailFrom.Address, stop.Token);
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return Broken(smtp, $"cannot be reached: {fault.Message.TrimEnd('.')}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Broken(smtp, $"did not answer within {AnswerMax.TotalSeconds:0} seconds");
        }
    }

    private static async Task<HealthCheck> GreetAsync(SmtpAddress smtp, string from, CancellationToken ct)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(smtp.Host, smtp.Port, ct);
        using var reader = new StreamReader(line.GetStream());
        await using var writer = new StreamWriter(line.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        if (await AnswerAsync(reader, ct) is not ['2', '2', '0', ..])
            return Broken(smtp, "does not greet as a mail server does");
        await writer.WriteLineAsync("EHLO herald".AsMemory(), ct);
        var offers = await AnswerAsync(reader, ct);
        await writer.WriteLineAsync("QUIT".AsMemory(), ct);
        if (smtp.Tls && !offers.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase))
            return Broken(smtp, "does not offer STARTTLS, which ?tls=required asks for");
        return new("mail", true, $"{smtp.Host}:{smtp.Port} takes mail; it goes out as {from}.");
    }

    // All lines of one answer; the last has a space behind its code.
    private static async Task<string> AnswerAsync(StreamReader reader, CancellationToken ct)
    {
        var answer = "";
        for (var lines = 0; lines < LinesMax && await reader.ReadLineAsync(ct) is { } line; lines++)
        {
            answer += line + "\n";
            if (line.Length < 4 || line[3] == ' ')
                break;
        }

        return answer;
    }

    private static HealthCheck Broken(SmtpAddress smtp, string what) => new(
        "mail", false, $"The mail server {smtp.Host}:{smtp.Port} {what}. Check HERALD_SMTP, and whether this machine may reach it.");
}
