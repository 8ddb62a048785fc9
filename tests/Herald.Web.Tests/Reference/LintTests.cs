using System.Diagnostics;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Reference;

/// <summary>A stranger's rules for good API documents, but for the licence.</summary>
public sealed class LintTests(Hosts hosts)
{
    [Fact]
    public async Task The_document_passes_the_recommended_rules_without_a_warning()
    {
        Repository.NpmPackage("@redocly/cli");
        var file = Path.Combine(Directory.CreateTempSubdirectory("herald-lint-").FullName, "openapi.json");
        await File.WriteAllTextAsync(file, (await OpenApiDocument.GetAsync(hosts)).Text);

        var (status, said) = await RunAsync("--no-install", "redocly", "lint", file, "--extends=recommended", "--format=json",
            // The document names a licence when the project has chosen one.
            "--skip-rule=info-license", "--skip-rule=info-license-strict");

        status.ShouldBe(0, said);
        said.ShouldContain("\"errors\": 0", Case.Sensitive, said);
        said.ShouldContain("\"warnings\": 0", Case.Sensitive, said);
    }

    private static async Task<(int Status, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("npx", arguments)
        {
            WorkingDirectory = Repository.PathOf("tests"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true", ["NO_COLOR"] = "1" },
        };
        using var lint = Process.Start(start)!;
        var (output, errors) = (lint.StandardOutput.ReadToEndAsync(), lint.StandardError.ReadToEndAsync());
        await lint.WaitForExitAsync();
        return (lint.ExitCode, await output + await errors);
    }
}
