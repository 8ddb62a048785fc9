namespace Herald.Web.Notifications;

/// <summary>What people say to an advocate, for the notification of it.</summary>
public sealed record NotifiedThanks
{
    /// <summary>The name of who thanks him, and the words; or of who asks for his address.</summary>
    public (string From, string Text)? Thanks { get; init; }

    /// <summary>Who thanks him for all to read, and the words, while it stands.</summary>
    public (string From, string Text)? ShoutOut { get; init; }

    /// <summary>The month that he is the advocate of, and why.</summary>
    public (DateOnly Month, string Words)? Honour { get; init; }
}
