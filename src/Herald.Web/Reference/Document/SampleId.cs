namespace Herald.Web.Reference.Document;

/// <summary>Ids as the reference shows them: of the right form, and of nothing that exists.</summary>
internal static class SampleId
{
    private const string Letters = "01jd6q0v7nf6rvm3w1xk8c2t5z";

    public static string Of(string prefix) => prefix + "_" + Letters;

    public static string Pattern(string prefix) => $"^{prefix}_[0-9a-z]{{26}}$";
}
