using System.Net;
using System.Text.RegularExpressions;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Invitations;

/// <summary>Somebody with a browser who was sent an invitation, and may accept it.</summary>
internal sealed class Guest(ProgramDriver program, string code)
{
    public ProgramDriver Program => program;

    public string Path { get; } = "/i/" + code;

    public Visitor Browser { get; } = program.Visitor();

    public Task<Answer> OpenAsync() => Browser.GetAsync(Path);

    /// <summary>Fills in the form as it stands on the page; what is given replaces what a careful friend would write.</summary>
    public async Task<Dictionary<string, string>> FillInAsync(params (string Name, string Value)[] changed)
    {
        var page = (await OpenAsync()).Expect(HttpStatusCode.OK);
        var form = new Dictionary<string, string>
        {
            ["form_token"] = Visitor.TokenOn(page),
            ["ticket"] = Hidden(page, "ticket"),
            ["consent_version"] = Hidden(page, "consent_version"),
            ["name"] = "Kim Larsen",
            ["email"] = "kim@globex.example",
            ["phone"] = "",
            ["company"] = "",
            ["website"] = "",
            ["consent"] = "true",
        };
        foreach (var (name, value) in changed)
            form[name] = value;
        return form;
    }

    public async Task<Answer> SendAsync(IEnumerable<KeyValuePair<string, string>> form) => await Browser.PostAsync(Path, form);

    public async Task<Answer> TryAsync(params (string Name, string Value)[] changed) => await SendAsync(await FillInAsync(changed));

    /// <summary>Accepts, and gives the path of the page of his own.</summary>
    public async Task<string> AcceptAsync(params (string Name, string Value)[] changed)
    {
        var answer = (await TryAsync(changed)).Expect(HttpStatusCode.SeeOther);
        return Browser.PathOf(answer);
    }

    /// <summary>The words of a page without its tags, on one line.</summary>
    public static string WordsOf(Answer page) => WebUtility.HtmlDecode(Regex.Replace(
        Regex.Replace(page.Text, "<[^>]*>", " ", RegexOptions.None, TimeSpan.FromSeconds(1)), @"\s+", " ", RegexOptions.None,
        TimeSpan.FromSeconds(1)));

    public static string Hidden(Answer page, string name) => Regex.Match(
        page.Text, $"<input[^>]*name=\"{name}\"[^>]*value=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
