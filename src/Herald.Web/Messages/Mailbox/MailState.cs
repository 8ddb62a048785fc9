namespace Herald.Web.Messages.Mailbox;

/// <summary>Where a mail stands, as staff asks for it.</summary>
public enum MailState
{
    /// <summary>It has not been tried, or is tried again.</summary>
    Waiting,

    /// <summary>It was handed to the mail server.</summary>
    Sent,

    /// <summary>It was given up.</summary>
    Failed,
}
