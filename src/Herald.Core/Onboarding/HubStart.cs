using Herald.Core.Ids;

namespace Herald.Core.Onboarding;

/// <summary>That an advocate has come into the hub, and how far he is with what is asked of him then.</summary>
public sealed class HubStart
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who came.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>By which door.</summary>
    public required OnboardingDoor Door { get; init; }

    /// <summary>When he first came.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>The step that he is shown next.</summary>
    public OnboardingStep Step { get; private set; }

    /// <summary>When he passed the last one; null while one is left.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Passes a step, answered or skipped. One that was passed before stays so: a form that is sent twice skips nothing.</summary>
    public bool Pass(OnboardingStep step, DateTimeOffset at)
    {
        if (step != Step || Step == OnboardingStep.Done)
            return false;
        Step++;
        if (Step == OnboardingStep.Done)
            EndedAt = at;
        return true;
    }

    /// <summary>Passes all that is left.</summary>
    public void Leave(DateTimeOffset at) => (Step, EndedAt) = (OnboardingStep.Done, EndedAt ?? at);
}
