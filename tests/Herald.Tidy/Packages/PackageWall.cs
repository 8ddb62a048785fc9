using System.Text.RegularExpressions;

namespace Herald.Tidy.Packages;

/// <summary>Packages come from the two public registries, and each .NET one has one version, written in one place.</summary>
internal static partial class PackageWall
{
    private const string NuGet = "https://api.nuget.org/v3/index.json";
    private const string Npm = "https://registry.npmjs.org/";

    public static IEnumerable<Offence> InNuGetConfig(SourceFile file) => file.Check(static line =>
        Address().Match(line) is { Success: true } found && found.Value != NuGet
            ? $"{found.Value} is no source that everybody has: name only {NuGet}." : null);

    public static IEnumerable<Offence> InNpmLock(SourceFile file) => file.Check(static line =>
        Resolved().Match(line) is { Success: true } found && !found.Groups["from"].Value.StartsWith(Npm, StringComparison.Ordinal)
            ? "a host that others do not have: write the file with 'npm install --omit-lockfile-registry-resolved'." : null);

    public static IEnumerable<Offence> InProject(SourceFile file) => file.Check(static line =>
        OwnVersion().IsMatch(line) ? "the version belongs into Directory.Packages.props." : null);

    public static IEnumerable<Offence> InVersions(SourceFile file) => file.Check(static line =>
        Version().Match(line) is { Success: true } found && !ExactVersion().IsMatch(found.Groups["version"].Value)
            ? $"'{found.Groups["version"].Value}' is not one version: pin it, so that everybody builds the same." : null);

    [GeneratedRegex("""https?://[^"\s]+""")]
    private static partial Regex Address();

    [GeneratedRegex(""" *"resolved": *"(?<from>[^"]*://[^"]*)""")]
    private static partial Regex Resolved();

    [GeneratedRegex(@"<PackageReference\b[^>]*\sVersion(Override)?=")]
    private static partial Regex OwnVersion();

    [GeneratedRegex("""<PackageVersion\b.*\bVersion="(?<version>[^"]*)""")]
    private static partial Regex Version();

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$")]
    private static partial Regex ExactVersion();
}
