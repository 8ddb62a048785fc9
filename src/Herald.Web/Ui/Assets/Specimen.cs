namespace Herald.Web.Ui.Assets;

/// <summary>A page that is only looked at, within another: it runs nothing, leads nowhere, and stands in the light that was asked for.</summary>
internal sealed record Specimen(bool ByNight)
{
    private static readonly object Key = new();

    /// <summary>What this answer is a specimen of; null where it is a page of its own.</summary>
    public static Specimen? Of(HttpContext? http) => http?.Items[Key] as Specimen;

    public static void Put(HttpContext http, bool byNight) => http.Items[Key] = new Specimen(byNight);
}
