using Herald.Core.Advocates;
using Herald.Core.Ids;

namespace Herald.Web.Platform.SignIn;

/// <summary>Who asks, in the hub: an advocate, and the one program that everything is scoped to.</summary>
/// <param name="Program">The only program that this request may see or change.</param>
/// <param name="Advocate">Who it is.</param>
internal sealed record AdvocateCaller(ProgramId Program, AdvocateId Advocate)
{
    /// <summary>The program as it stands.</summary>
    public required Core.Programs.Program Settings { get; init; }

    /// <summary>The advocate as he was read for this request.</summary>
    public required Advocate Person { get; init; }

    /// <summary>The tag of the language and manner in which he reads: his own, or his program's.</summary>
    public string Locale => Person.Locale ?? Settings.Locale;

    public static ValueTask<AdvocateCaller> BindAsync(HttpContext http) => new(Of(http));

    public static AdvocateCaller Of(HttpContext http) => http.Features.Get<AdvocateCaller>()
        ?? throw new InvalidOperationException("This endpoint binds an AdvocateCaller but its policy is not the hub's.");
}
