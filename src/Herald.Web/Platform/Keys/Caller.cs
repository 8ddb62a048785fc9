using System.Security.Claims;
using Herald.Core.Ids;

namespace Herald.Web.Platform.Keys;

/// <summary>Who asks, over the API: a key, and through it the one program that everything is scoped to.</summary>
/// <param name="Program">The only program that this request may see or change.</param>
/// <param name="Key">The key that it came with.</param>
internal sealed record Caller(ProgramId Program, KeyId Key)
{
    private const string ProgramClaim = "program";
    private const string KeyClaim = "key";

    public static ValueTask<Caller> BindAsync(HttpContext http) => new(Of(http));

    public static Caller Of(HttpContext http) => new(Read<ProgramId>(http.User, ProgramClaim), Read<KeyId>(http.User, KeyClaim));

    public IEnumerable<Claim> ToClaims() => [new(ProgramClaim, Program.ToString()), new(KeyClaim, Key.ToString())];

    private static TId Read<TId>(ClaimsPrincipal user, string claim)
        where TId : struct, IEntityId<TId> =>
        IdText.TryRead(user.FindFirstValue(claim), out TId id)
            ? id
            : throw new InvalidOperationException("This endpoint binds a Caller but is open to requests without a key.");
}
