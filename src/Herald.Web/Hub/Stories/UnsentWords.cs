using Herald.Core;
using Herald.Core.Referrals;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Stories;

/// <summary>Why a message cannot be sent, for the advocate who wrote it.</summary>
internal static class UnsentWords
{
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        "required" => T("There is nothing to send yet; write a line first."),
        "too_long" => T($"A message takes at most {ThreadMessage.TextMax} characters; send it in two."),
        "thread_full" => T($"A thread takes at most {ThreadMessage.ThreadMax} messages; go on by telephone or mail."),
        _ => refusal.Message,
    };
}
