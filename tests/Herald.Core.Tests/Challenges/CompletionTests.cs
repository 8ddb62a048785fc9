using Herald.Core.Challenges;

namespace Herald.Core.Tests.Challenges;

public sealed class CompletionTests
{
    private static readonly ChallengeTerms Two = Example.Terms(Example.Stage(), Example.Stage(approval: false));

    [Fact]
    public void A_way_goes_through_both_stages_to_its_end()
    {
        var (challenge, way) = (Example.Live(), Example.Way());

        var first = way.Submit(challenge, Two, 1, Example.Story, Example.Noon).Value!;
        (way.State, way.Stage, first.StageDone, first.Step.State).ShouldBe((CompletionState.Submitted, 1, false, StepState.Submitted));
        var returned = way.Judge(challenge, Two, first.Step, 1, Example.Say(StepState.Returned), Example.Noon).Value!;
        (way.State, way.Stage, returned.Step.Note).ShouldBe((CompletionState.Returned, 1, "A note"));
        var again = way.Submit(challenge, Two, 1, Example.Story, Example.Noon).Value!;
        again.Step.Number.ShouldBe(2);
        var approved = way.Judge(challenge, Two, again.Step, null, Example.Say(StepState.Approved), Example.Noon).Value!;
        (way.State, way.Stage, approved.StageDone, approved.Completed).ShouldBe((CompletionState.Begun, 2, true, false));
        var last = way.Submit(challenge, Two, null, Example.Story, Example.Noon).Value!;

        (last.StageDone, last.Completed, way.State).ShouldBe((true, true, CompletionState.Completed));
        first.Step.State.ShouldBe(StepState.Returned);
    }

    [Fact]
    public void Satisfaction_is_read_from_the_question_that_measures_it()
    {
        var asked = new StageKind.Answer([
            new Question.Scale("How was it?", false, 0, 10), new Question.Scale("Would you recommend us?", false, 0, 10, true),
        ]);
        var terms = Example.Terms(Example.Stage(false, asked), Example.Stage(false));
        var (challenge, way) = (Example.Live(), Example.Way());
        var evidence = new StageEvidence { Answers = [new() { Question = 1, Scale = 3 }, new() { Question = 2, Scale = 9 }] };

        terms.SatisfactionIn(way.Submit(challenge, terms, 1, evidence, Example.Noon).Value!.Step).ShouldBe(9);
        terms.SatisfactionIn(way.Submit(challenge, terms, 2, Example.Story, Example.Noon).Value!.Step).ShouldBeNull();
        var other = Example.Way().Submit(
            challenge, terms, 1, new() { Answers = [new() { Question = 1, Scale = 3 }] }, Example.Noon).Value!.Step;
        terms.SatisfactionIn(other).ShouldBeNull();
    }

    [Fact]
    public void Each_move_that_is_out_of_turn_is_refused_by_its_name()
    {
        var (challenge, way) = (Example.Live(), Example.Way());
        Submit(2).ShouldBe("stage_not_next");
        Submit(3).ShouldBe("stage_not_next");
        Judge(null, null).ShouldBe("nothing_submitted");
        way.Submit(challenge, Two, null, null, Example.Noon).Refusal!.Code.ShouldBe("evidence_required");

        var step = way.Submit(challenge, Two, 1, Example.Story, Example.Noon).Value!.Step;
        Submit(1).ShouldBe("already_submitted");
        Submit(2).ShouldBe("stage_not_next");
        Judge(step, 2).ShouldBe("stage_not_next");

        way.Judge(challenge, Two, step, null, Example.Say(StepState.Approved), Example.Noon).Refusal.ShouldBeNull();
        Submit(1).ShouldBe("already_submitted");
        Judge(step, 1).ShouldBe("already_judged");
        Judge(step, null).ShouldBe("nothing_submitted");

        way.Submit(challenge, Two, 2, Example.Story, Example.Noon).Refusal.ShouldBeNull();
        Submit(null).ShouldBe("completion_over");
        Judge(step, 2).ShouldBe("already_judged");

        string Submit(int? stage) => way.Submit(challenge, Two, stage, Example.Story, Example.Noon).Refusal!.Code;
        string Judge(CompletionStep? last, int? stage) =>
            way.Judge(challenge, Two, last, stage, Example.Say(StepState.Approved), Example.Noon).Refusal!.Code;
    }

    [Fact]
    public void What_is_rejected_ends_the_way()
    {
        var (challenge, way) = (Example.Live(), Example.Way());
        var step = way.Submit(challenge, Two, null, Example.Story, Example.Noon).Value!.Step;

        way.Judge(challenge, Two, step, null, Example.Say(StepState.Rejected), Example.Noon).Value!.StageDone.ShouldBeFalse();

        (way.State, way.TakesPlace, way.IsUnderWay).ShouldBe((CompletionState.Rejected, false, false));
        way.Submit(challenge, Two, null, Example.Story, Example.Noon).Refusal!.Code.ShouldBe("completion_over");
        way.Judge(challenge, Two, step, null, Example.Say(StepState.Approved), Example.Noon).Refusal!.Message
            .ShouldContain("rejected before by mia@northwind.example");
    }

    [Fact]
    public void What_was_handed_in_in_time_is_judged_after_the_end_and_nothing_else_goes_on()
    {
        var ends = Example.Noon.AddHours(1);
        var (challenge, way, waits) = (Example.Live(ends), Example.Way(ends), Example.Way(ends));
        var step = way.Submit(challenge, Two, null, Example.Story, Example.Noon).Value!.Step;

        waits.StateAt(challenge, ends).ShouldBe(CompletionState.Expired);
        waits.Submit(challenge, Two, null, Example.Story, ends).Refusal!.Code.ShouldBe("challenge_not_open");
        way.StateAt(challenge, ends).ShouldBe(CompletionState.Submitted);
        way.Judge(challenge, Two, step, null, Example.Say(StepState.Returned), ends).Refusal!.Code.ShouldBe("challenge_not_open");
        way.Judge(challenge, Two, step, null, Example.Say(StepState.Approved), ends).Value!.StageDone.ShouldBeTrue();
        way.StateAt(challenge, ends).ShouldBe(CompletionState.Expired);
    }

    [Fact]
    public void A_shorter_period_takes_nothing_from_who_is_on_his_way_and_a_longer_one_lets_him_go_on()
    {
        var (soon, late) = (Example.Noon.AddHours(1), Example.Noon.AddDays(9));
        var shorter = Example.Live(ends: soon);
        Example.Way(ends: late).StateAt(shorter, soon).ShouldBe(CompletionState.Begun);
        Example.Way(ends: soon).StateAt(Example.Live(ends: late), soon).ShouldBe(CompletionState.Begun);
        Example.Way(ends: null).StateAt(shorter, late).ShouldBe(CompletionState.Begun);

        shorter.End(Example.Noon);
        Example.Way(ends: late).StateAt(shorter, Example.Noon).ShouldBe(CompletionState.Expired);
    }

    [Fact]
    public void A_pause_takes_nothing_and_loses_nothing()
    {
        var (challenge, way) = (Example.Live(), Example.Way());
        var step = way.Submit(challenge, Two, null, Example.Story, Example.Noon).Value!.Step;
        challenge.Pause(Example.Noon);

        way.Judge(challenge, Two, step, null, Example.Say(StepState.Approved), Example.Noon).Refusal.ShouldBeNull();
        way.Submit(challenge, Two, null, Example.Story, Example.Noon).Refusal!.Code.ShouldBe("challenge_not_open");
        way.StateAt(challenge, Example.Noon).ShouldBe(CompletionState.Begun);
        challenge.Resume(Example.Noon);
        way.Submit(challenge, Two, null, Example.Story, Example.Noon).Value!.Completed.ShouldBeTrue();
    }
}
