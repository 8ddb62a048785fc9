using Herald.Core.Advocates;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Hub.Profile;

/// <summary>What an advocate may change of himself; null follows the program.</summary>
public sealed record ProfileForm(string? Name, string? Locale, string? TimeZone, string? FriendsSee, string? Boards)
{
    internal const string FirstName = "first_name";
    internal const string ProgramAlone = "program";
    internal const string OnBoards = "on";
    internal const string OffBoards = "off";
    private const int NameMax = 200;

    internal static ProfileForm Of(FormFields form) =>
        new(form.Text("name"), form.Text("locale"), form.Text("time_zone"), form.Text("friends_see"), form.Text("boards"));

    internal static ProfileForm Of(Advocate advocate) => new(
        advocate.Name, advocate.Locale, advocate.TimeZone,
        advocate.FriendsSee == Core.Advocates.FriendsSee.Program ? ProgramAlone : FirstName,
        advocate.OffBoardsAt is null ? OnBoards : OffBoards);

    internal FormFaults Check()
    {
        var faults = new Faults();
        faults.Text("name", Name, NameMax);
        faults.OptionalLocale("locale", Locale);
        faults.OptionalZone("time_zone", TimeZone);
        return faults.Any ? FormFaults.Of(faults.ToRefusal()) : FormFaults.None;
    }
}
