using System.Diagnostics;
using Herald.Core.Referrals;

namespace Herald.Core.Challenges;

/// <summary>What is done in a stage, and what proves it. The set is closed: a new kind is a new record here.</summary>
public abstract record StageKind
{
    private StageKind()
    {
    }

    /// <summary>A piece of content is passed on by the advocate's own link; so many clicks on it prove it.</summary>
    public sealed record Share(string Content, int Clicks) : StageKind;

    /// <summary>A referral reaches a stage.</summary>
    public sealed record Refer(Stage Stage) : StageKind;

    /// <summary>Questions are answered.</summary>
    public sealed record Answer(IReadOnlyList<Question> Questions) : StageKind;

    /// <summary>A story of at least so many characters is written, where asked for with consent to publish it.</summary>
    public sealed record Story(int LengthMin, bool Publish) : StageKind;

    /// <summary>
    /// A review or post is written elsewhere, and its address handed in: on the host of the site, where one is named; with a picture of
    /// it, where that is asked for.
    /// </summary>
    public sealed record Review(string? Site, PictureAsk Picture = PictureAsk.None) : StageKind;

    /// <summary>Something is read or watched, and so many questions of the quiz are answered rightly; without a quiz it is said.</summary>
    public sealed record Read(string? Address, IReadOnlyList<Question> Quiz, int PassMark) : StageKind;

    /// <summary>The product is told what is good and what is not, in at least so many characters.</summary>
    public sealed record Feedback(int LengthMin) : StageKind;

    /// <summary>One of so many places in a beta is asked for; who finds none may wait for one.</summary>
    public sealed record Beta(int Places, bool WaitingList) : StageKind;

    /// <summary>The company is followed somewhere.</summary>
    public sealed record Follow(string Address) : StageKind;

    /// <summary>Somebody says who he is, in at least so many characters.</summary>
    public sealed record Introduce(int LengthMin) : StageKind;

    /// <summary>A picture is handed in.</summary>
    public sealed record Upload : StageKind;

    /// <summary>Somebody comes to a meetup: the word that is said there proves it; without one, staff who were there.</summary>
    public sealed record Meetup(DateTimeOffset? At, string? Place, string? Word) : StageKind;

    /// <summary>The company's systems report an event of this type.</summary>
    public sealed record Custom(string Event) : StageKind;

    /// <summary>Its name in addresses, files and facts.</summary>
    public string Name => this switch
    {
        Share => "share",
        Refer => "refer",
        Answer => "answer",
        Story => "story",
        Review => "review",
        Read => "read",
        Feedback => "feedback",
        Beta => "beta",
        Follow => "follow",
        Introduce => "introduce",
        Upload => "upload",
        Meetup => "meetup",
        Custom => "custom",
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether staff look at it unless the stage says otherwise: where only a person can tell.</summary>
    public bool ApprovedUnlessTold => this is Story or Review or Upload or Meetup { Word: null };

    /// <summary>Whether something that happens proves it, so that nothing is handed in.</summary>
    public bool ProvesItself => this is Share or Refer or Custom;
}
