using Herald.Core.Challenges;

namespace Herald.Core.Tests.Challenges;

public sealed class BetaRoomTests
{
    private static readonly StageKind.Beta Line = new(3, true);
    private static readonly StageKind.Beta NoLine = new(3, false);

    [Fact]
    public void A_place_is_given_while_one_is_free_for_who_asks_last()
    {
        new BetaRoom(3, 2, 0).Ask(NoLine).Value.ShouldBeTrue();
        new BetaRoom(3, 3, 0).Ask(Line).Value.ShouldBeFalse();
        new BetaRoom(3, 3, 0).Ask(NoLine).Refused(out var refusal, out _).ShouldBeTrue();
        refusal!.Code.ShouldBe("no_place_left");
        // Nobody goes past those who wait.
        new BetaRoom(5, 3, 2).Ask(Line).Value.ShouldBeFalse();
        new BetaRoom(5, 3, 1).Ask(Line).Value.ShouldBeTrue();
    }

    [Fact]
    public void Fewer_places_take_nothing_from_those_who_have_one()
    {
        var room = new BetaRoom(2, 3, 1);

        room.Free.ShouldBe(0);
        room.Ask(Line).Value.ShouldBeFalse();
    }

    [Fact]
    public void What_is_done_stays_when_a_place_is_taken_back()
    {
        var terms = Example.Terms(Example.Stage(approval: false, kind: Line), Example.Stage());
        var way = Example.Way();
        way.TakePlace(terms, Example.Noon).StageDone.ShouldBeTrue();

        var step = way.GiveUpPlace(1, "mia@northwind.example", "Not used", Example.Noon);

        (way.State, way.Stage, way.Steps).ShouldBe((CompletionState.Rejected, 2, 2));
        (step.Stage, step.State, step.Note).ShouldBe((1, StepState.Rejected, "Not used"));
    }
}
