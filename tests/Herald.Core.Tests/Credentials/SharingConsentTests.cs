using System.Globalization;
using Herald.Core.Credentials;

namespace Herald.Core.Tests.Credentials;

/// <summary>The words under which a badge is shown outside.</summary>
public sealed class SharingConsentTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void The_same_words_have_the_same_version_and_others_another()
    {
        var words = SharingConsent.Of(English, "Northwind", "Rosa Díaz");
        SharingConsent.Of(English, "Northwind", "Rosa Díaz").Version.ShouldBe(words.Version);
        SharingConsent.Of(English, "Northwind", "Rosa Lopez").Version.ShouldNotBe(words.Version);
        SharingConsent.Of(English, "Globex", "Rosa Díaz").Version.ShouldNotBe(words.Version);
        SharingConsent.Of(CultureInfo.GetCultureInfo("de"), "Northwind", "Rosa Díaz").Version.ShouldNotBe(words.Version);
    }
}
