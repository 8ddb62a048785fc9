using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Staff;
using Herald.Web.Platform.SignIn;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Access;

/// <summary>
/// Asks each page and sends each form as nobody, as an advocate, as an advocate of another program, as staff of each role, and as an owner
/// of another program; notes every answer that is not as the table says. Forms are sent without a token, so that who is let in is refused
/// as a forger.
/// </summary>
internal sealed class PageWalk(ProgramDriver own, ProgramDriver other)
{
    // The words by which staff of no role in a program is told that there is nothing.
    private const string Hidden = "or not for you";
    private const string Forged = "form_expired";

    private readonly List<string> faults = [];

    public static bool Walks(RouteRow row) =>
        // What comes from elsewhere by design carries no token that could be missed.
        !ForgeryWall.Exceptions.ContainsKey(row.ToString())
        && (row.Policy is PagePolicies.Hub or PagePolicies.Staff || PagePolicies.Console.ContainsKey(row.Policy) || row.IsForm);

    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<RouteRow> rows)
    {
        var people = await PeopleAsync();
        foreach (var row in rows)
        {
            foreach (var (person, visitor) in people)
                await AskAsync(row, person, visitor);
        }

        return faults;
    }

    private async Task<IReadOnlyList<(Person Who, Visitor Visitor)>> PeopleAsync()
    {
        List<(Person, Visitor)> people =
        [
            (new("nobody", null, null, false), own.Visitor()),
            (new("advocate", PagePolicies.Hub, null, true), await AdvocateAsync(own)),
            (new("advocate of another program", PagePolicies.Hub, null, false), await AdvocateAsync(other)),
            (new("owner of another program", PagePolicies.Staff, StaffRole.Owner, false), await other.StaffAsync(StaffRole.Owner)),
        ];
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            people.Add((new($"{role}".ToLowerInvariant(), PagePolicies.Staff, role, true), await own.StaffAsync(role)));
        }

        return people;
    }

    private async Task AskAsync(RouteRow row, Person person, Visitor visitor)
    {
        var path = row.Path(slug: own.Slug);
        var answer = row.Method switch
        {
            "POST" => await visitor.PostAsync(path, []),
            "HEAD" => await visitor.HeadAsync(path),
            _ => await visitor.GetAsync(path),
        };
        var (expected, met) = Expected(row, person) switch
        {
            Door.Open => row.IsForm
                ? ("the refusal of a forged form", answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains(Forged))
                : ("to be let in", (int)answer.Status < 500 && answer.Status != HttpStatusCode.Forbidden && !LeadsToSignIn(answer)
                    && !answer.Text.Contains(Hidden)),
            Door.SignIn => ("a redirect to sign in", LeadsToSignIn(answer)),
            Door.Hidden => ("404", answer.Status == HttpStatusCode.NotFound && (row.Method == "HEAD" || answer.Text.Contains(Hidden))),
            _ => ("403", answer.Status == HttpStatusCode.Forbidden),
        };
        if (!met)
            faults.Add($"{row} as {person.Name}: {(int)answer.Status}, expected {expected}");
    }

    private static Door Expected(RouteRow row, Person person) => row.Policy switch
    {
        "anyone" => Door.Open,
        PagePolicies.Hub => person is { Kind: PagePolicies.Hub, Belongs: true } ? Door.Open : Door.SignIn,
        _ when person.Role is null => Door.SignIn,
        PagePolicies.Staff => Door.Open,
        _ when !person.Belongs => Door.Hidden,
        var console => StaffRights.Has(person.Role.Value, PagePolicies.Console[console]) ? Door.Open : Door.Forbidden,
    };

    private static bool LeadsToSignIn(Answer answer) =>
        answer.Status == HttpStatusCode.SeeOther && answer.Message.Headers.Location?.ToString().Contains("sign-in") == true;

    private static async Task<Visitor> AdvocateAsync(ProgramDriver program)
    {
        var walker = new JsonObject { ["email"] = "page-walk@acme.example", ["name"] = "Walker" };
        return await program.AdvocateAsync((await program.PostAsync("/v1/advocates", walker))["id"].ToString());
    }

    private sealed record Person(string Name, string? Kind, StaffRole? Role, bool Belongs);

    private enum Door
    {
        Open,
        SignIn,
        Hidden,
        Forbidden,
    }
}
