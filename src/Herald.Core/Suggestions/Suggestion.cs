namespace Herald.Core.Suggestions;

/// <summary>Something that is worth an advocate's time now, with what makes it so.</summary>
public abstract record Suggestion
{
    private Suggestion()
    {
    }

    /// <summary>The rep has written to him and waits for an answer.</summary>
    public sealed record Answer(WaitingMessage Message) : Suggestion;

    /// <summary>A friend's next step waits, and a word from him may help.</summary>
    public sealed record Encourage(WaitingFriend Friend) : Suggestion;

    /// <summary>Share a link; <paramref name="LastAt"/> is when he last took one to a new place, null where he never did.</summary>
    public sealed record Share(DateTimeOffset? LastAt) : Suggestion;

    /// <summary>Refer somebody by name; <paramref name="LastAt"/> is when he last did, null where he never did.</summary>
    public sealed record Refer(DateTimeOffset? LastAt) : Suggestion;
}
