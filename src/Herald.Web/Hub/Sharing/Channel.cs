using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

/// <summary>A way to hand one's link on. Each has a link of its own, so that what comes of it can be told apart.</summary>
public sealed record Channel
{
    private Channel(string key, string name, string hint) => (Key, Name, Hint) = (key, name, hint);

    /// <summary>E-mail, messengers, networks, and the ways that need no other site; in the language of who reads.</summary>
    public static IReadOnlyList<Channel> All =>
    [
        new("copy", T("Copy the link"), T("To paste it wherever you like.")) { Icon = "copy" },
        new("email", T("E-mail"), T("In your own mail program."))
        {
            Icon = "mail", HasSubject = true, Address = "mailto:?subject={subject}&body={text}", Action = T("Write the e-mail"),
        },
        new("whatsapp", "WhatsApp", T("To one person or a group.")) { Icon = "message-circle", Address = "https://wa.me/?text={text}" },
        new("sms", T("Text message"), T("From your phone."))
        {
            Icon = "phone", Address = "sms:?&body={text}", Action = T("Write the message"),
        },
        new("facebook", "Facebook", T("A post of yours."))
        {
            Mark = "f",
            Address = "https://www.facebook.com/sharer/sharer.php?u={url}",
            Advice = T("Facebook takes the link alone. Copy the words first and paste them there."),
        },
        new("linkedin", "LinkedIn", T("A post of yours."))
        {
            Mark = "in",
            Address = "https://www.linkedin.com/sharing/share-offsite/?url={url}",
            Advice = T("LinkedIn takes the link alone. Copy the words first and paste them there."),
        },
        new("x", "X", T("A post of yours.")) { Mark = "X", Address = "https://x.com/intent/post?text={text}" },
        new("device", T("Another app"), T("What this device offers.")) { Icon = "share-2", IsDevice = true },
        new("qr", T("QR code"), T("To show on your screen, or to print.")) { Icon = "qr-code", IsPicture = true },
    ];

    /// <summary>What addresses and links call it.</summary>
    public string Key { get; }

    public string Name { get; }

    /// <summary>What it is for, in a few words.</summary>
    public string Hint { get; }

    /// <summary>Its icon; null where letters stand for it.</summary>
    public string? Icon { get; private init; }

    public string? Mark { get; private init; }

    /// <summary>Where it is handed on: {text}, {subject} and {url} are filled in. Null where it is done here.</summary>
    public string? Address { get; private init; }

    /// <summary>What the link to that says; null for "Open" and the name.</summary>
    public string? Action { get; private init; }

    /// <summary>What one should know before.</summary>
    public string? Advice { get; private init; }

    public bool HasSubject { get; private init; }

    /// <summary>Whether it opens a program of this machine instead of a page.</summary>
    public bool IsProgram => Address?.StartsWith("https:", StringComparison.Ordinal) == false;

    /// <summary>Whether it is the sheet of the machine itself, which needs script.</summary>
    public bool IsDevice { get; private init; }

    /// <summary>Whether it is shown instead of sent.</summary>
    public bool IsPicture { get; private init; }

    public static Channel? Find(string key) => All.FirstOrDefault(channel => channel.Key == key);
}
