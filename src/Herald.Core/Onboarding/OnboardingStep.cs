namespace Herald.Core.Onboarding;

/// <summary>
/// The steps on somebody's first way into the hub, in their order. Each is shown until it is answered or skipped, and never again.
/// </summary>
public enum OnboardingStep
{
    /// <summary>What the hub is.</summary>
    Welcome,

    /// <summary>What he likes to do, where, and what for.</summary>
    Profile,

    /// <summary>Who may see his name.</summary>
    Consents,

    /// <summary>A small first challenge.</summary>
    Challenge,

    /// <summary>Nothing is left.</summary>
    Done,
}
