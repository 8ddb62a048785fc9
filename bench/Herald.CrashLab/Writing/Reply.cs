using System.Text;
using System.Text.RegularExpressions;
using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>What came back.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Answer">What acknowledges it: the id that the server gave; null where it acknowledges nothing.</param>
/// <param name="Again">Whether the server says that it had done so before.</param>
/// <param name="Text">All of it.</param>
internal sealed partial record Reply(int Status, string? Answer, bool Again, string Text)
{
    public static Reply Read(Intent intent, int status, ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var answer = (intent.Deed, status) switch
        {
            (Deed.Click, 302) => Mark().Match(text),
            (Deed.Purchase, 200) => Event().Match(text),
            (Deed.Referral, 201) or (Deed.Stage, 200) => Referral().Match(text),
            _ => Match.Empty,
        };
        var again = text.Contains("Idempotent-Replayed: true", StringComparison.Ordinal)
            || text.Contains("\"duplicate\":true", StringComparison.Ordinal);
        return new(status, answer.Success ? answer.Groups["id"].Value : null, again, text);
    }

    [GeneratedRegex("herald_click=(?<id>clk_[0-9a-z]{26})")]
    private static partial Regex Mark();

    // Without a credit nobody was paid, which is not what was asked for.
    [GeneratedRegex("\"event\":\"(?<id>evt_[0-9a-z]{26})\".*\"credit\":\\{")]
    private static partial Regex Event();

    [GeneratedRegex("\"id\":\"(?<id>ref_[0-9a-z]{26})\"")]
    private static partial Regex Referral();
}
