namespace Herald.Web.Platform.SignIn;

/// <summary>Where somebody wanted to go before he had to sign in: a path of this server, never another's address.</summary>
internal static class ReturnPath
{
    public const string Field = "return";
    private const int LengthMax = 500;

    /// <summary>The path if it is one of ours, else the other.</summary>
    public static string Of(string? path, string otherwise) => IsLocal(path) ? path! : otherwise;

    /// <summary>The path of this request, where it can be asked again: a form that was sent cannot.</summary>
    public static string? Of(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && IsLocal(request.Path + request.QueryString) ? request.Path + request.QueryString : null;

    /// <summary>The address of a sign-in page that leads back.</summary>
    public static string Append(string signIn, string? path) =>
        path is null ? signIn : $"{signIn}?{Field}={Uri.EscapeDataString(path)}";

    // "//host" and "/\host" are addresses of others to a browser, and control characters are dropped by it.
    private static bool IsLocal(string? path) =>
        path is ['/', .. var rest] && path.Length <= LengthMax && rest is [] or [not ('/' or '\\'), ..]
        && !path.Any(char.IsControl);
}
