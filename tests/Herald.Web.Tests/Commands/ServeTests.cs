using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Herald.Web.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task It_brings_the_schema_up_says_where_it_listens_and_ends_well_when_stopped()
    {
        using var shell = new Shell();
        await using var server = await RunningServer.StartAsync(shell);

        server.Lines[0].ShouldBe("Applied 0001_programs");
        (await server.GetAsync("/healthz")).Expect(HttpStatusCode.OK);
        (await server.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_port_in_use_ends_with_1_and_the_way_out()
    {
        using var shell = new Shell();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        (await shell.RunAsync("serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}")).ShouldBe(1);

        shell.Errors.ShouldContain("is in use");
        shell.Errors.ShouldContain("--urls");
        shell.Errors.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_ends_with_1_and_the_way_out()
    {
        using var shell = new Shell { Variables = { ["HERALD_DATA"] = "/proc/nothing" } };

        (await shell.RunAsync("serve", "--urls", "http://127.0.0.1:0")).ShouldBe(1);

        shell.Errors.ShouldContain("--data");
        shell.Errors.Trim().Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public async Task SIGTERM_ends_the_process_with_0() => await StopAfterAsync("Herald listens on");

    [Fact]
    public async Task SIGTERM_before_it_is_ready_ends_the_process_with_0_and_without_a_word()
    {
        // The schema is there, and the server is about to start.
        var rest = await StopAfterAsync("Applied 0001");

        rest.ShouldNotContain("Exception");
        rest.ShouldNotContain("Herald listens on");
    }

    // Returns what it printed afterwards.
    private static async Task<string> StopAfterAsync(string words)
    {
        using var shell = new Shell();
        var binary = Path.Combine(AppContext.BaseDirectory, "herald.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [binary, "serve", "--data", shell.Folder, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith(words, StringComparison.Ordinal))
            {
                // What is said before.
            }

            using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString()]))
                await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var rest = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);

            process.ExitCode.ShouldBe(0);
            return string.Concat(rest);
        }
        finally
        {
            process.Kill();
        }
    }
}
