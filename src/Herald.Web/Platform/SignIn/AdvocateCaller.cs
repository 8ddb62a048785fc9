using Herald.Core.Ids;

namespace Herald.Web.Platform.SignIn;

/// <summary>Who asks, in the hub: an advocate, and the one program that everything is scoped to.</summary>
/// <param name="Program">The only program that this request may see or change.</param>
/// <param name="Advocate">Who it is.</param>
internal sealed record AdvocateCaller(ProgramId Program, AdvocateId Advocate)
{
    /// <summary>The tag of the language and manner in which he reads: his own, or his program's.</summary>
    public required string Locale { get; init; }

    public static ValueTask<AdvocateCaller> BindAsync(HttpContext http) => new(Of(http));

    public static AdvocateCaller Of(HttpContext http) => http.Features.Get<AdvocateCaller>()
        ?? throw new InvalidOperationException("This endpoint binds an AdvocateCaller but its policy is not the hub's.");
}
