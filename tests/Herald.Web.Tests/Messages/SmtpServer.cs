using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Herald.Web.Platform;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Messages;

/// <summary>A real SMTP server from npm (tests/mail-server.mjs) and the mails that it took.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<JsonNode> received = [];

    private SmtpServer(Process process) => this.process = process;

    public int Port { get; private init; }

    public IReadOnlyList<JsonNode> Received => [.. received];

    public SmtpAddress Address => new("127.0.0.1", Port, Tls: false);

    public static async Task<SmtpServer> StartAsync(params string[] arguments)
    {
        Repository.NpmPackage("smtp-server");
        var process = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests", "mail-server.mjs"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var first = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        var server = new SmtpServer(process) { Port = JsonNode.Parse(first)!["port"]!.GetValue<int>() };
        _ = server.ReadAsync();
        return server;
    }

    public async Task<JsonNode> MailToAsync(string recipient)
    {
        await Eventually.TrueAsync(() => Task.FromResult(Find(recipient) is not null), $"a mail to {recipient} arrives");
        return Find(recipient)!;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            received.Enqueue(JsonNode.Parse(line)!);
    }

    private JsonNode? Find(string recipient) => Received.FirstOrDefault(mail => mail["to"]![0]!.ToString() == recipient);
}
