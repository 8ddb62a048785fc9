using System.Xml.Linq;
using Herald.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Herald.Web.Platform.SignIn;

/// <summary>
/// Keeps the keys that protect cookies and forms in the store, so that any node reads what another wrote and a backup has them too.
/// The framework asks for them without waiting; it does so at the start and a few times a year.
/// </summary>
internal sealed class KeysInStore(IServiceScopeFactory scopes, TimeProvider clock) : IXmlRepository
{
    /// <summary>The right under which the first key is made; null once there is one.</summary>
    public Lease? Under { get; set; }

    // One is made every 90 days; a century of them is read in a moment.
    private const int KeysMax = 500;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        return [.. db.ProtectionKeys.OrderByDescending(static row => row.CreatedAt).Take(KeysMax).Select(static row => row.Xml)
            .AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        using var transaction = db.Database.BeginTransaction();
        if (Under is { } lease && !lease.Held(db))
        {
            throw new InvalidOperationException(
                "This node stood still while it made the first key that protects cookies, and another has made it. Start it again.");
        }

        db.ProtectionKeys.Add(new()
        {
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            CreatedAt = clock.GetUtcNow().Storable(),
        });
        db.SaveChanges();
        transaction.Commit();
    }
}
