namespace Herald.Web.Platform.SignIn;

/// <summary>The slug of the program that an address is about.</summary>
internal static class ProgramInAddress
{
    private const string Placeholder = "slug";

    /// <summary>Empty where the address is about none; no program has that slug.</summary>
    public static string Of(HttpContext http) => http.GetRouteValue(Placeholder) as string ?? "";
}
