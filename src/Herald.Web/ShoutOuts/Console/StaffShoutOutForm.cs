using Herald.Web.Platform.Forms;

namespace Herald.Web.ShoutOuts.Console;

/// <summary>A shout-out as somebody of the staff fills it in.</summary>
public sealed record StaffShoutOutForm(string? Advocate, string? Text, string? Reason)
{
    public static StaffShoutOutForm Empty { get; } = new(null, null, null);

    internal static StaffShoutOutForm Of(FormFields fields) =>
        new(fields.Text("advocate"), fields.Text("text"), fields.Text("reason"));

    internal ShoutOutInput Input(string name) => new() { Advocate = Advocate, SignedBy = name, Text = Text, Reason = Reason };
}
