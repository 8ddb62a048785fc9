namespace Herald.Browser.Tests;

/// <summary>How somebody looks at a page.</summary>
public enum Look
{
    DeskByDay,
    DeskByNight,
    PhoneByDay,
    PhoneByNight,
}
