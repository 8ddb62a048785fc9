using System.Reflection;
using Herald.Tidy.Reading;

namespace Herald.Tidy.Layers;

public sealed class LayerTests
{
    [Fact]
    public void Web_stands_on_Data_and_Data_on_Core() =>
        new[] { House.Core, House.Data, House.Web }.SelectMany(static assembly => LayerWall.Offences(NameOf(assembly),
            assembly.GetReferencedAssemblies().Select(static reference => reference.Name!))).ShouldBeNone();

    [Fact]
    public void Core_has_no_packages() =>
        LayerWall.PackagesOfCore(House.Files.Single(static file => file.Name == "Herald.Core.csproj")).ShouldBeNone();

    [Fact]
    public void Core_touches_nothing_but_values() => PureCoreWall.Offences(UseReader.Read(House.Core.Location)).ShouldBeNone();

    [Theory]
    [InlineData("Herald.Core", "Herald.Data")]
    [InlineData("Herald.Core", "Npgsql")]
    [InlineData("Herald.Data", "herald")]
    public void A_reference_upwards_is_found(string assembly, string reference) =>
        LayerWall.Offences(assembly, ["System.Runtime", reference]).ShouldBeOne(assembly, reference);

    [Fact]
    public void A_package_in_Core_is_found() =>
        LayerWall.PackagesOfCore(new("Core.csproj", "<ItemGroup>\n<PackageReference Include=\"Npgsql\" />")).ShouldBeOne("Core.csproj:2");

    [Theory]
    [InlineData("System.IO.File", "ReadAllText")]
    [InlineData("System.Net.Http.HttpClient", "GetAsync")]
    [InlineData("System.Threading.Tasks.Task", null)]
    [InlineData("System.TimeProvider", null)]
    [InlineData("System.DateTimeOffset", "get_UtcNow")]
    [InlineData("System.Guid", "NewGuid")]
    [InlineData("System.Random", "Next")]
    public void A_rule_that_is_not_pure_is_found(string type, string? member) =>
        PureCoreWall.Offences([new("Herald.Core.Rule", type, member)]).ShouldBeOne("Herald.Core.Rule", type);

    [Theory]
    [InlineData("System.DateTimeOffset", "AddDays")]
    [InlineData("System.Environment", "get_CurrentManagedThreadId")]
    public void A_rule_on_values_passes(string type, string member) =>
        PureCoreWall.Offences([new("Herald.Core.Rule", type, member)]).ShouldBeNone();

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;
}
