using System.Diagnostics;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Credentials;

/// <summary>What somebody else makes of a credential (tests/open-badge-verifier.mjs, on npm's jose).</summary>
internal static class Verification
{
    /// <summary>What it says, once nothing is wrong with it; with <c>revoked</c>, <c>key</c>, and how many <c>keys</c> there are.</summary>
    public static async Task<JsonNode> OfAsync(string token)
    {
        Repository.NpmPackage("jose");
        using var process = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests", "open-badge-verifier.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(token);
        process.StandardInput.Close();
        var fault = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await fault);
        var found = JsonNode.Parse(said)!;
        found["faults"]!.AsArray().ShouldBeEmpty(found["faults"]!.ToJsonString());
        return found;
    }
}
