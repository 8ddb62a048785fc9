using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Challenges;

namespace Herald.Core.Tests.Challenges;

/// <summary>Whatever is called in whatever order: no stage is done twice or skipped, and nothing that was handed in is lost.</summary>
public sealed class CompletionPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20_261_122, 4_711);

    [Fact]
    public void No_sequence_pays_twice_skips_a_stage_or_loses_evidence() =>
        Check.One(Many, Prop.ForAll(Arb.From(Gen.Choose(0, 7).ListOf(4)), Arb.From(Call().ListOf()), static (shape, calls) =>
        {
            var terms = Example.Terms([.. shape.Select(static one => Example.Stage(approval: one % 2 == 0))]);
            var (challenge, way, told) = (Example.Live(Example.Noon.AddHours(1)), Example.Way(Example.Noon.AddHours(1)), new Told());
            foreach (var call in calls)
                Take(call, challenge, way, terms, told);
            told.Agrees(way, terms);
        }));

    private static Gen<(int Verb, int Stage)> Call() =>
        from verb in Gen.Choose(0, 15)
        from stage in Gen.Choose(0, 5)
        select (verb, stage);

    private static void Take((int Verb, int Stage) call, Challenge challenge, Completion way, ChallengeTerms terms, Told told)
    {
        int? stage = call.Stage == 0 ? null : call.Stage;
        var before = (way.State, way.Stage, way.Steps, way.Since);
        var outcome = call.Verb switch
        {
            <= 6 => way.Submit(challenge, terms, stage, Example.Story, Example.Noon),
            <= 9 => Judge(StepState.Approved),
            <= 11 => Judge(StepState.Returned),
            12 => Judge(StepState.Rejected),
            13 => way.Submit(challenge, terms, stage, Example.Story, Example.Noon.AddHours(2)),
            14 => Paused(),
            _ => way.Submit(challenge, terms, stage, new StageEvidence(), Example.Noon),
        };
        if (outcome.Refused(out _, out var move))
            (way.State, way.Stage, way.Steps, way.Since).ShouldBe(before);
        else
            told.Keep(move);

        Outcome<CompletionMove> Judge(StepState state) =>
            way.Judge(challenge, terms, told.Last, stage, Example.Say(state), Example.Noon);
        Outcome<CompletionMove> Paused()
        {
            challenge.Pause(Example.Noon);
            var refused = way.Submit(challenge, terms, stage, Example.Story, Example.Noon);
            challenge.Resume(Example.Noon);
            refused.Refusal.ShouldNotBeNull();
            return refused;
        }
    }

    private sealed class Told
    {
        private readonly List<CompletionStep> steps = [];
        private readonly List<int> done = [];
        private bool completed;

        public CompletionStep? Last => steps.LastOrDefault();

        public void Keep(CompletionMove move)
        {
            completed.ShouldBeFalse();
            if (!steps.Contains(move.Step))
                steps.Add(move.Step);
            if (move.StageDone)
                done.Add(move.Step.Stage);
            completed = move.Completed;
        }

        public void Agrees(Completion way, ChallengeTerms terms)
        {
            done.ShouldBe(Enumerable.Range(1, done.Count));
            way.Stage.ShouldBe(done.Count + 1);
            completed.ShouldBe(done.Count == terms.Stages.Count);
            (way.State == CompletionState.Completed).ShouldBe(completed);
            steps.Select(static step => step.Number).ShouldBe(Enumerable.Range(1, way.Steps));
            steps.ShouldAllBe(static step => step.Evidence == Example.Story);
            steps.Where(static step => step.State == StepState.Approved).Select(static step => step.Stage).ShouldBe(done);
        }
    }
}
