namespace Herald.CrashLab.Journals;

/// <summary>One request as it was decided on: all that is needed to send the very same one again.</summary>
/// <param name="Number">Its number in the journal, which marks what it leaves in the store.</param>
/// <param name="Deed">What is asked.</param>
/// <param name="About">The code of a link, the address of an advocate, or a referral.</param>
/// <param name="Word">The stage that is reported; "-" for the other deeds.</param>
internal sealed record Intent(long Number, Deed Deed, string About, string Word)
{
    public bool IsRepeatable => Deed != Deed.Click;
}
