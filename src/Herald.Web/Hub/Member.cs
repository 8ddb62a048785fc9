using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Web.Hub.Words;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Frames;

namespace Herald.Web.Hub;

/// <summary>The advocate who looks at the hub, in his program, with the words that are his and the frame around his pages.</summary>
internal sealed record Member(Core.Programs.Program Program, Advocate Advocate, ReaderWords Words, HubFrame Frame)
{
    /// <summary>What he has, points first.</summary>
    public required IReadOnlyList<Wallet> Wallets { get; init; }

    public ProgramId ProgramId => Program.Id;

    public AdvocateId Id => Advocate.Id;

    /// <summary>The address of a place in his hub.</summary>
    public string At(string path) => Frame.Home + path;

    public static async ValueTask<Member> BindAsync(HttpContext http) =>
        await http.RequestServices.GetRequiredService<MemberQueries>().FindAsync(AdvocateCaller.Of(http), http.RequestAborted);
}
