namespace Herald.Web.Tests.Access;

/// <summary>The one table of who may do what. A route that is not in it fails the walk, which prints the row to paste.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        new("GET", "/healthz", "anyone"),
        new("GET", "/readyz", "anyone"),
        new("GET", "/metrics", "anyone"),

        new("GET", "/v1/program", "read"),
        new("PUT", "/v1/program", "admin"),
        new("GET", "/v1/keys", "admin"),
        new("POST", "/v1/keys", "admin"),
        new("POST", "/v1/keys/{id}/revocation", "admin", Id: "key"),

        new("POST", "/v1/advocates", "write"),
        new("GET", "/v1/advocates", "read"),
        new("GET", "/v1/advocates/{id}", "read", Id: "adv"),
    ];
}
