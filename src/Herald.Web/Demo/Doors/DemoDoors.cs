using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Herald.Web.Demo.Doors;

/// <summary>
/// The links by which visitors of the demo become people of its company. They are made at its start and known to this process alone, so
/// that they end with it, and no other server has any.
/// </summary>
internal sealed class DemoDoors
{
    private const int TokenBytes = 16;

    private readonly ConcurrentDictionary<string, DemoGuest> guests = new(StringComparer.Ordinal);

    /// <summary>Makes a link; its path.</summary>
    public string Open(DemoGuest guest)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        guests[token] = guest;
        return PathOf(token);
    }

    public static string PathOf(string token) => "/demo/come-in/" + token;

    public DemoGuest? Find(string token) => guests.GetValueOrDefault(token);
}
