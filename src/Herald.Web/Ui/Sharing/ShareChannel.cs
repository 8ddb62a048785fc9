using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Ui.Sharing;

/// <summary>
/// A way to hand a link on, with words that the advocate can change before they leave. The address is a template in which
/// {text}, {subject} and {url} are filled in.
/// </summary>
public sealed record ShareChannel(string Name, string Mark, string Address, string Text)
{
    /// <summary>The subject, where the channel has one.</summary>
    public string? Subject { get; init; }

    /// <summary>What the channel makes of the words, where that is not plain.</summary>
    public string? Hint { get; init; }

    /// <summary>The icon in place of the mark.</summary>
    public string? Icon { get; init; }

    /// <summary>E-mail, WhatsApp, LinkedIn and X, each with its words; these should name the link and that there is a reward.</summary>
    public static IReadOnlyList<ShareChannel> Usual(string url, string subject, string mail, string message) =>
    [
        new(T("E-mail"), "@", "mailto:?subject={subject}&body={text}", mail) { Subject = subject, Icon = "mail" },
        new("WhatsApp", "W", "https://wa.me/?text={text}", message) { Icon = "message-circle" },
        new("LinkedIn", "in", "https://www.linkedin.com/sharing/share-offsite/?url=" + Uri.EscapeDataString(url), message)
        {
            Hint = T("LinkedIn takes the link alone. Copy your words and paste them there."),
        },
        new("X", "X", "https://x.com/intent/post?text={text}", message),
    ];

    /// <summary>The address with the words as they are pre-written.</summary>
    public string Filled() => Address
        .Replace("{text}", Uri.EscapeDataString(Text), StringComparison.Ordinal)
        .Replace("{subject}", Uri.EscapeDataString(Subject ?? ""), StringComparison.Ordinal);

    /// <summary>Whether it opens a program of the reader's own instead of a page.</summary>
    public bool IsProgram => Address.StartsWith("mailto:", StringComparison.Ordinal);
}
