using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Start;

/// <summary>The answers to what an advocate likes, in words.</summary>
internal static class LikeWords
{
    public static string Interest(string word) => word switch
    {
        "sharing" => T("Sharing what is worth reading"),
        "referring" => T("Introducing people I know"),
        "reviews" => T("Writing a review"),
        "stories" => T("Telling how I work with it"),
        "events" => T("Meeting others, or speaking"),
        "feedback" => T("Trying what is new and saying what I think"),
        _ => T("Learning more about it"),
    };

    public static string Channel(string word) => word switch
    {
        "in_person" => T("In person"),
        "email" => T("E-mail"),
        "linkedin" => "LinkedIn",
        "whatsapp" => "WhatsApp",
        "facebook" => "Facebook",
        _ => "X",
    };

    public static string Motive(string word) => word switch
    {
        "helping" => T("Helping people I know"),
        "rewards" => T("Rewards"),
        "recognition" => T("Being seen for what I do"),
        "people" => T("Meeting people like me"),
        _ => T("Getting better at what I do"),
    };
}
