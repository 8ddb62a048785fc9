using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>What is wrong with step two, in words for the advocate.</summary>
internal static class CheckIntroduction
{
    public const int SubjectMax = 150;
    public const int WordsMax = 4_000;
    private const int CallMax = 300;

    public static FormFaults Of(IntroductionForm form, FriendForm friend)
    {
        var faults = new Faults();
        switch (form.Way)
        {
            case IntroductionForm.ByForm:
                break;
            case IntroductionForm.ByEmail:
                Email(faults, form, friend);
                break;
            case IntroductionForm.ByPhone:
                if (friend.Phone is null)
                    faults.Add("way", T("For an introduction by phone we need a phone number: go back a step and add it."));
                faults.OptionalText("call", form.Call, CallMax, lines: true);
                break;
            default:
                faults.Add("way", T("Choose one of the three."));
                break;
        }

        if (!form.Agreed)
            faults.Add("agreed", T("Please ask first. Nobody is contacted who did not agree to it."));
        return faults.Any ? FormFaults.Of(faults.ToRefusal()) : FormFaults.None;
    }

    private static void Email(Faults faults, IntroductionForm form, FriendForm friend)
    {
        if (friend.Email is null)
            faults.Add("way", T("For an introduction by e-mail we need an e-mail address: go back a step and add it."));
        faults.Text("subject", form.Subject, SubjectMax);
        if (form.Words is null)
            faults.Add("words", T("Write a word or two of your own."));
        else
            faults.OptionalText("words", form.Words, WordsMax, lines: true);
    }
}
