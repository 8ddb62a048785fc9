using Herald.Core.Conditions;
using static Herald.Core.Tests.Conditions.ReadingConditionsTests;

namespace Herald.Core.Tests.Conditions;

public sealed class FieldCatalogueTests
{
    public static TheoryData<string> Names => [.. FieldCatalogue.Fields.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_can_be_asked_and_describes_itself_in_one_line(string name)
    {
        FieldCatalogue.TryFind(name, out var field).ShouldBeTrue();
        field!.Type.ShouldNotBe(FieldType.Any);
        field.Description.ShouldEndWith(".");
        field.Description.Length.ShouldBeLessThan(80);
        Read($"{name} is present").ShouldBe(new Condition.IsPresent(field));
    }

    [Theory]
    [InlineData("advocate.attributes.vip", true)]
    [InlineData("event.properties.a-b_C9", true)]
    [InlineData("event.properties.", false)]
    [InlineData("event.properties.a.b", false)]
    [InlineData("event.properties.a b", false)]
    [InlineData("account.attributes.vip", false)]
    [InlineData("advocate.Level", false)]
    [InlineData("", false)]
    public void Names_within_a_family_are_fields_where_they_are_well_formed(string name, bool known) =>
        FieldCatalogue.TryFind(name, out _).ShouldBe(known);

    [Fact]
    public void A_family_tells_its_members_by_name()
    {
        var attributes = FieldCatalogue.Families[0];
        attributes.NameOf(attributes.Member("vip")).ShouldBe("vip");
        attributes.NameOf(FieldCatalogue.Fields[0]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => attributes.Member("a b"));
    }
}
