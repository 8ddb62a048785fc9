using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Herald.Web.Platform.Inputs;

namespace Herald.Web.Conversions;

/// <summary>A hash of what an event says, by which a repetition is told from another event that took the same id.</summary>
internal static class EventFingerprint
{
    public static string Of(EventInput input)
    {
        string?[] parts =
        [
            input.Type, input.OccurredAt is { } at ? Platform.Json.InstantJson.Print(at) : null, input.Customer?.ExternalId,
                input.Customer?.Email,
            input.Customer?.Name, input.Click, input.Cookie, input.Code, input.Referral?.ToString(),
            input.Value?.Amount.ToString(CultureInfo.InvariantCulture), input.Value?.Currency.Code, input.Order, input.RefundOf,
            NamedValues.Print(input.Properties),
        ];
        // Lengths keep neighbours apart: "a" + "bc" is not "ab" + "c".
        var text =
            string.Join('|', parts
            .Select(static part => part is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
