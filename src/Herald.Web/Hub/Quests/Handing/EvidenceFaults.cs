using Herald.Core;
using Herald.Core.Challenges;
using Herald.Web.Platform.Inputs;
using Herald.Web.Ui.Forms;
using Herald.Web.Uploads;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests.Handing;

/// <summary>Says to an advocate why what he handed in was not taken, at the field that it is about.</summary>
internal static class EvidenceFaults
{
    public static FormFaults Of(Refusal refusal, StageKind kind) => refusal.Code switch
    {
        "text_too_short" => At("text", T($"At least {LengthOf(kind):N0} characters are asked for; write a little more.")),
        "wrong_site" when kind is StageKind.Review { Site: { } site } =>
            At("address", T($"What you wrote on {new Uri(site).IdnHost} is asked for.")),
        "unknown_picture" => At(SentPicture.FileField, T("That picture is not there any more. Choose it once more.")),
        "invalid_address" => At("address", T("An https address is expected, such as https://www.example.com/reviews/7.")),
        "wrong_word" => At("word", T("That is not the word that is said there.")),
        "consent_required" => At("consent", T("It is asked for to be published, which takes your consent.")),
        "evidence_required" when refusal.Fields.Keys.FirstOrDefault()?.Split('.') is [_, "text" or "address" or "word"] path =>
            At(path[1], Checks.Needed),
        "quiz_not_passed" when kind is StageKind.Read read => FormFaults.Because(T(
            $"Not enough is right yet: {read.PassMark} of {read.Quiz.Count} answers are needed. You may try as often as you like.")),
        "answer_misfit" or "evidence_required" or "evidence_not_taken" => FormFaults.Because(
            T("The questions have changed meanwhile. Load the page anew and answer once more.")),
        "no_place_left" => FormFaults.Because(T("The last place has just been taken.")),
        "stage_not_next" => FormFaults.Because(T("Another stage is next. Load the page anew; what you typed here was not handed in.")),
        "completion_over" => FormFaults.Because(T("This challenge is over for you, so that nothing more is handed in for it.")),
        _ => FormFaults.Because(T(
            "It is not open for you just now, so that nothing was handed in. Copy what you typed if you want to keep it.")),
    };

    /// <summary>Why the picture itself was not taken.</summary>
    public static string OfPicture(Refusal refusal) => refusal.Code switch
    {
        "picture_too_large" => T("That picture is too large. At most 8 MB and 40 million pixels are taken; make it smaller."),
        "picture_unreadable" => T("That is not a picture that can be read. Choose a PNG, JPEG, WebP or GIF."),
        "too_many_pictures" => T(
            "So many pictures were sent that no further one is kept just now. Hand in what is there, or come back tomorrow."),
        _ => T("Many pictures arrive just now. Send it once more in a moment."),
    };

    private static int LengthOf(StageKind kind) => kind switch
    {
        StageKind.Story story => story.LengthMin,
        StageKind.Feedback feedback => feedback.LengthMin,
        StageKind.Introduce introduce => introduce.LengthMin,
        _ => 1,
    };

    private static FormFaults At(string field, string sentence) =>
        new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [sentence] });
}
