using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>
/// Which variant of a challenge an advocate is shown who has seen none of it. Each variant draws a number for him, always the same, and the
/// highest wins: the split is even, and a variant that comes or goes moves only those whom it takes or leaves.
/// </summary>
public static class VariantSplit
{
    /// <summary>
    /// The key of the variant that is his: what he saw first as long as it runs, else what is drawn for him; null where nothing is on
    /// trial.
    /// </summary>
    public static string? For(ChallengeTerms terms, Challenge challenge, AdvocateId advocate, string? seen) =>
        !terms.IsOnTrial ? null
        : seen is not null && terms.VariantKeys.Contains(seen) ? seen
        : Of(challenge.ProgramId, challenge.Id, advocate, terms.VariantKeys);

    /// <summary>The key that is drawn for him. Refused as a fault of the caller: no keys at all.</summary>
    public static string Of(ProgramId program, ChallengeId challenge, AdvocateId advocate, IEnumerable<string> keys) =>
        keys.MaxBy(key => (Drawn(program, challenge, advocate, key), key))
            ?? throw new ArgumentException("There is no variant to choose from.", nameof(keys));

    private static ulong Drawn(ProgramId program, ChallengeId challenge, AdvocateId advocate, string key) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{program} {challenge} {advocate} {key}")));
}
