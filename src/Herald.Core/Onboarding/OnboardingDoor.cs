namespace Herald.Core.Onboarding;

/// <summary>By which door somebody first came into the hub.</summary>
public enum OnboardingDoor
{
    /// <summary>The link in an invitation to the hub.</summary>
    Invitation,

    /// <summary>A link that he asked for.</summary>
    Link,

    /// <summary>The company's own site.</summary>
    HandOver,

    /// <summary>He had been in before doors were noted.</summary>
    Before,
}
