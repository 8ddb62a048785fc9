using Herald.Core.Ids;
using Herald.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn;

/// <summary>Passkeys as the framework speaks of them, and as the store keeps them.</summary>
internal static class PasskeyRows
{
    /// <summary>A phone, a laptop and a key, several times over.</summary>
    public const int PerPersonMax = 20;

    private const string Unnamed = "Passkey";

    public static StaffPasskey Of(StaffId staff, UserPasskeyInfo passkey, DateTimeOffset now) => new()
    {
        CredentialId = passkey.CredentialId,
        StaffId = staff,
        Name = passkey.Name ?? Unnamed,
        PublicKey = passkey.PublicKey,
        SignCount = passkey.SignCount,
        Transports = passkey.Transports ?? [],
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        AttestationObject = passkey.AttestationObject,
        ClientDataJson = passkey.ClientDataJson,
        CreatedAt = now,
    };

    public static void Update(StaffPasskey row, UserPasskeyInfo passkey)
    {
        row.Name = passkey.Name ?? row.Name;
        row.SignCount = passkey.SignCount;
        row.IsUserVerified = passkey.IsUserVerified;
        row.IsBackedUp = passkey.IsBackedUp;
    }

    public static UserPasskeyInfo Read(StaffPasskey row) => new(
        row.CredentialId, row.PublicKey, row.CreatedAt, (uint)row.SignCount, [.. row.Transports], row.IsUserVerified, row.IsBackupEligible,
        row.IsBackedUp, row.AttestationObject, row.ClientDataJson)
    {
        Name = row.Name,
    };
}
