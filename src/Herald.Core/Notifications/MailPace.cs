namespace Herald.Core.Notifications;

/// <summary>When an advocate gets a mail about something.</summary>
public enum MailPace
{
    /// <summary>Within a minute or two, together with what else happens in it.</summary>
    AtOnce,

    /// <summary>Once a day in the morning, all together.</summary>
    Daily,

    /// <summary>Once a week, on Monday morning, all together.</summary>
    Weekly,

    /// <summary>Not at all; it is in the hub.</summary>
    Never,
}
