using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.SignIn;

/// <summary>How passkeys are kept; that they sign in is shown in a real browser, see PasskeyTests there.</summary>
public sealed class PasskeyStoreTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task A_passkey_is_kept_counted_and_removed(StoreKind kind)
    {
        var program = await hosts.NewProgramAsync(kind);
        var (email, other) = (StaffSignInTests.Fresh("dana"), StaffSignInTests.Fresh("kim"));
        await program.StaffAsync(StaffRole.Owner, email);
        await program.StaffAsync(StaffRole.Owner, other);
        await using var db = program.Host.OpenStore();
        var dana = await db.StaffAccounts.SingleAsync(row => row.EmailKey == email);
        var kim = await db.StaffAccounts.SingleAsync(row => row.EmailKey == other);
        await using var scope = program.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffAccount>>();
        byte[] id = [.. Guid.CreateVersion7().ToByteArray()];
        var passkey = new UserPasskeyInfo(id, [1, 2], dana.CreatedAt, uint.MaxValue, ["usb"], true, true, false, [3], [4]) { Name = "Key" };

        await users.AddOrUpdatePasskeyAsync(dana, passkey);
        passkey.SignCount = 7;
        await users.AddOrUpdatePasskeyAsync(dana, passkey);
        await users.AddOrUpdatePasskeyAsync(kim, passkey);

        var kept = (await users.GetPasskeysAsync(dana)).ShouldHaveSingleItem();
        (kept.SignCount, kept.Name).ShouldBe((7u, "Key"));
        kept.Transports.ShouldBe(["usb"]);
        kept.PublicKey.ShouldBe([1, 2]);
        (await users.FindByPasskeyIdAsync(id))!.Id.ShouldBe(dana.Id);
        (await users.GetPasskeysAsync(kim)).ShouldBeEmpty();
        await users.RemovePasskeyAsync(kim, id);
        (await users.GetPasskeyAsync(dana, id)).ShouldNotBeNull();
        await users.RemovePasskeyAsync(dana, id);
        (await users.FindByPasskeyIdAsync(id)).ShouldBeNull();
    }
}
