using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform.Keys;

namespace Herald.Web.Programs;

/// <summary>Makes an API key and hands out its text, once.</summary>
internal sealed class CreateKey(HeraldDb db, NewId ids, TimeProvider clock)
{
    public sealed record Made(ApiKey Key, string Secret);

    /// <summary>Adds it to the context; the caller commits.</summary>
    public Made Run(ProgramId program, string name, IReadOnlyList<string> scopes)
    {
        var secret = SecretKey.New();
        var key = new ApiKey
        {
            ProgramId = program,
            Id = ids.Of<KeyId>(),
            Name = name,
            Prefix = SecretKey.Shown(secret),
            Hash = SecretKey.Hash(secret),
            Scopes = [.. Scopes.All.Where(scopes.Contains)],
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.ApiKeys.Add(key);
        return new(key, secret);
    }
}
