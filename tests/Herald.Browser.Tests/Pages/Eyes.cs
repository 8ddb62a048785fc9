namespace Herald.Browser.Tests.Pages;

/// <summary>Whose eyes look at a page.</summary>
public enum Eyes
{
    Nobody,
    Advocate,
    Owner,
}
