using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>How a caller shows who he is, as the document says it.</summary>
internal static class KeySecurity
{
    public const string SchemeName = "key";

    public static OpenApiSecurityScheme Scheme { get; } = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "hk_ and 43 letters",
        Description = "A secret key of one program: `Authorization: Bearer hk_…`. "
            + "Make one with `herald key create --program SLUG --scopes read,write`. "
            + "Its scopes say what it may do; `admin` includes the others.",
    };

    public static OpenApiSecurityRequirement Needs(OpenApiDocument document, string scope) =>
        new() { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [scope] };
}
