using Herald.Core.Ids;

namespace Herald.Web.Platform.Keys;

/// <summary>Who asks, over the API: a key, and through it the one program that everything is scoped to.</summary>
/// <param name="Program">The only program that this request may see or change.</param>
/// <param name="Key">The key that it came with.</param>
internal sealed record Caller(ProgramId Program, KeyId Key)
{
    public static ValueTask<Caller> BindAsync(HttpContext http) => new(Of(http));

    public static Caller Of(HttpContext http) => http.Features.Get<Caller>()
        ?? throw new InvalidOperationException("This endpoint binds a Caller but is open to requests without a key.");
}
