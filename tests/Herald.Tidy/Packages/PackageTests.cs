namespace Herald.Tidy.Packages;

public sealed class PackageTests
{
    [Fact]
    public void NuGet_packages_come_from_nuget_org() => Named("nuget.config").SelectMany(PackageWall.InNuGetConfig).ShouldBeNone();

    [Fact]
    public void Npm_packages_come_from_the_npm_registry() => Named("package-lock.json").SelectMany(PackageWall.InNpmLock).ShouldBeNone();

    [Fact]
    public void Projects_leave_versions_to_the_central_file() =>
        House.Files.Where(static file => file.IsOf(".csproj", ".targets", "Directory.Build.props"))
            .SelectMany(PackageWall.InProject).ShouldBeNone();

    [Fact]
    public void Versions_are_exact() => Named("Directory.Packages.props").SelectMany(PackageWall.InVersions).ShouldBeNone();

    [Fact]
    public void Another_NuGet_source_is_found() =>
        PackageWall.InNuGetConfig(new("nuget.config", """<add key="mirror" value="https://mirror.example/v3/index.json" />"""))
            .ShouldBeOne("nuget.config:1", "mirror.example");

    [Theory]
    [InlineData("http://mirror.example/htmx.org-4.0.1.tgz")]
    [InlineData("https://registry.npmjs.org.example/htmx.tgz")]
    public void Another_npm_host_is_found(string host) =>
        PackageWall.InNpmLock(new("package-lock.json", $"\n      \"resolved\": \"{host}\",")).ShouldBeOne("package-lock.json:2");

    [Fact]
    public void A_version_in_a_project_is_found() =>
        PackageWall.InProject(new("A.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""")).ShouldBeOne("A.csproj:1");

    [Theory]
    [InlineData("10.*")]
    [InlineData("[10.0,11)")]
    public void A_floating_version_is_found(string version) =>
        PackageWall.InVersions(new("Directory.Packages.props", $"""<PackageVersion Include="Npgsql" Version="{version}" />"""))
            .ShouldBeOne(version);

    private static IEnumerable<SourceFile> Named(string name) => House.Files.Where(file => file.Name == name);
}
