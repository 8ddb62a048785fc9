namespace Herald.Tidy.Types;

public sealed class TypeTests
{
    [Fact]
    public void Every_class_is_sealed_abstract_or_static() => SealedWall.Offences(House.Types).ShouldBeNone();

    [Fact]
    public void The_types_of_Web_are_internal() => InternalWall.Offences([.. WrittenTypes.Of(House.Web)]).ShouldBeNone();

    [Fact]
    public void Every_interface_has_two_implementations() => InterfaceWall.Offences(House.Types).ShouldBeNone();

    [Fact]
    public void What_is_awaited_takes_a_token_last() => TokenWall.Offences(House.Types).ShouldBeNone();

    [Fact]
    public void No_bare_Guid_is_a_word_of_Core() => GuidWall.Offences(WrittenTypes.Of(House.Core)).ShouldBeNone();

    [Fact]
    public void An_open_class_is_found() =>
        SealedWall.Offences([typeof(Offenders.Open), typeof(SealedWall), typeof(Offence), typeof(Offenders.Page)])
            .ShouldBeOne("Offenders+Open");

    [Fact]
    public void A_public_type_that_no_page_shows_is_found() =>
        InternalWall.Offences([typeof(Offenders.Page), typeof(Offenders.Shown), typeof(Offenders.Open), typeof(Offence)])
            .ShouldBeOne("Offenders+Open");

    [Fact]
    public void An_interface_with_one_implementation_is_found() =>
        InterfaceWall.Offences([typeof(Offenders.IOnce<>), typeof(Offenders.Once), typeof(Offence)]).ShouldBeOne("IOnce", "1 types");

    [Fact]
    public void An_interface_with_two_implementations_passes() =>
        InterfaceWall.Offences([typeof(Offenders.IOnce<>), typeof(Offenders.Once), typeof(Offenders.Twice)]).ShouldBeNone();

    [Fact]
    public void A_method_that_cannot_be_stopped_is_found() => TokenWall.Offences([typeof(Offenders.Waiting)]).ShouldBeOne("Waiting.Wait");

    [Fact]
    public void A_bare_Guid_is_found() => GuidWall.Offences([typeof(Offenders.Row)]).ShouldBeOne("Row.Ids");
}
