using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Invitations.Picture;

/// <summary>What a picture says; equal words make equal pictures.</summary>
/// <param name="Hue">The brand's hue, 0 to 359.</param>
/// <param name="Mark">The letters of its sign.</param>
/// <param name="Program">The program's name.</param>
/// <param name="Headline">"Ana invites you to Northwind".</param>
/// <param name="HeadlineWithoutName">What stands there where the first cannot be written: "You are invited".</param>
/// <param name="Figure">What stands large on the stub: "$100"; empty for the sign.</param>
/// <param name="Caption">What stands below it: "for you".</param>
/// <param name="Sentence">What the friend gets, or the program's own line.</param>
internal sealed record PictureWords(
    int Hue, string Mark, string Program, string Headline, string HeadlineWithoutName, string Figure, string Caption, string Sentence)
{
    /// <summary>What the picture of an invitation says.</summary>
    public static PictureWords Of(Invitation invitation)
    {
        var program = invitation.Program;
        return new(
            program.Brand.Hue,
            program.Brand.Mark,
            program.Name,
            invitation.Heading,
            invitation.HeadingWithoutName,
            invitation.Headline?.Figure ?? "",
            invitation.Headline?.Caption ?? "",
            invitation.State switch
            {
                InvitationState.Open => invitation.Headline?.Lead ?? program.Brand.Voice,
                InvitationState.Ended => T("This offer has ended."),
                _ => program.Brand.Voice,
            });
    }
}
