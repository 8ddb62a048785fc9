namespace Herald.Tidy.Reading;

public sealed class UseReaderTests
{
    private static readonly IReadOnlyList<Use> Uses = UseReader.Read(typeof(UseReaderTests).Assembly.Location);

    [Theory]
    [InlineData("its base", "Version")]
    [InlineData("an interface", "IFormatProvider")]
    [InlineData("a field", "Uri")]
    [InlineData("a generic argument of a field", "Half")]
    [InlineData("a parameter", "Index")]
    [InlineData("a called method", "GC")]
    [InlineData("a generic argument of a call", "Int128")]
    [InlineData("what a called method returns", "OperatingSystem")]
    [InlineData("a caught exception", "OverflowException")]
    [InlineData("an attribute", "ObsoleteAttribute")]
    [InlineData("a call in a closure", "Math")]
    public void A_use_is_seen_as(string kind, string type) =>
        Uses.ShouldContain(use => use.From == typeof(User).FullName && use.To == "System." + type, kind);

    [Fact]
    public void A_use_by_typeof_in_an_attribute_is_seen() =>
        Uses.ShouldContain(new Use(typeof(User).FullName!, typeof(Used).FullName!));

    [Fact]
    public void The_called_member_is_named() => Uses.ShouldContain(new Use(typeof(User).FullName!, "System.GC", "KeepAlive"));
}
