using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub.Sharing;

/// <summary>An advocate's words for one channel, with what goes with them.</summary>
public sealed record ShareText
{
    public required HubFrame Frame { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>What friends read above the invitation: "Rosa invites you to Northwind".</summary>
    public required string Heading { get; init; }

    /// <summary>The first name of who invites; null where friends do not see it.</summary>
    public required string? Advocate { get; init; }

    /// <summary>The link of this channel: the invitation's page.</summary>
    public required string Url { get; init; }

    public required string? Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>What the friend gets; null where nothing.</summary>
    public required string? Benefit { get; init; }

    /// <summary>That he gets something for it; null where he does not.</summary>
    public required string? Disclosure { get; init; }

    /// <summary>Whether the words are his own.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>What follows the words, whatever they are.</summary>
    public string Tail => Disclosure is null ? "\n\n" + Url : $"\n\n{Url}\n\n{Disclosure}";

    /// <summary>The same without the link, for where it travels apart.</summary>
    public string Whole => Text + Tail;

    /// <summary>Where the words as they stand are handed on; null where it is done here.</summary>
    public string? Address => Channel.Address?
        .Replace("{url}", Uri.EscapeDataString(Url), StringComparison.Ordinal)
        .Replace("{subject}", Uri.EscapeDataString(Subject ?? ""), StringComparison.Ordinal)
        .Replace("{text}", Uri.EscapeDataString(Whole), StringComparison.Ordinal);
}
