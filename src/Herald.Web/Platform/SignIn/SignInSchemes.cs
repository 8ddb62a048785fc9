namespace Herald.Web.Platform.SignIn;

/// <summary>The two kinds of people who sign in with a browser; each has a cookie of its own, so that one person may be both.</summary>
internal static class SignInSchemes
{
    public const string Staff = "staff";
    public const string Advocate = "advocate";
}
