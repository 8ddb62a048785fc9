using System.Text.RegularExpressions;
using Herald.Web.Platform.Problems;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Reference;

public sealed partial class ProblemCodeTests(Hosts hosts)
{
    [Fact]
    public void Every_code_that_the_source_refuses_with_is_explained()
    {
        var known = ProblemCodes.All.Select(static code => code.Code).ToHashSet(StringComparer.Ordinal);

        var unexplained = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/") && !file.EndsWith("ProblemCodes.cs", StringComparison.Ordinal))
            .SelectMany(static file => CodesIn(File.ReadAllText(file)).Select(code => $"{code} ({Path.GetFileName(file)})"))
            .Where(one => !known.Contains(one.Split(' ')[0])).Distinct(StringComparer.Ordinal).ToList();

        unexplained.ShouldBeEmpty("explain each in Platform/Problems/ProblemCodes.cs");
    }

    [Theory]
    [InlineData("return new Refusal(\"email_taken\", $\"…\");", "email_taken")]
    [InlineData("Refused.With(StatusCodes.Status404NotFound,\n    \"not_found\", \"…\")", "not_found")]
    [InlineData("faults.Add(field, $\"At most {max:N0} (or so) are taken.\", \"too_many\");", "too_many")]
    [InlineData("Refusal Missing(HoldId hold) => new(\n    \"hold_missing\", $\"…\")", "hold_missing")]
    [InlineData("Refusal Say(string text) => new(Code, text); const string Code = \"condition_invalid\";", "condition_invalid")]
    public void A_code_is_found_in_all_the_ways_that_it_is_written(string source, string code) => CodesIn(source).ShouldBe([code]);

    [Fact]
    public void Every_code_is_explained_once() => ProblemCodes.All.Select(static code => code.Code).ShouldBeUnique();

    [Fact]
    public async Task The_type_of_a_problem_leads_to_its_explanation()
    {
        using var http = new HttpClient { BaseAddress = (await hosts.OfAsync(StoreKind.Sqlite)).Address };
        var page = await http.GetStringAsync(new Uri("/docs", UriKind.Relative));

        foreach (var code in ProblemCodes.All)
            page.ShouldContain($"id=\"{code.Code}\"");
        Ids().Matches(page).Select(static found => found.Value).ShouldBeUnique();
    }

    private static IEnumerable<string> CodesIn(string source) => source.Contains("Refus") || source.Contains("faults.Add")
        ? Written().Matches(source).Select(static found => found.Groups["code"].Value).Where(static code => !code.EndsWith('_'))
        : [];

    [GeneratedRegex("""
        (?:new(?:\sRefusal)?\(|Refused\.With\([^;"]{1,80}?,|const\ string\ Code\ =|faults\.Add\([^;]{1,400}?,)
        \s*"(?<code>[a-z]+_?[a-z_]+)"
        (?=\s*(?:,\s*\$?"|\);|;|\s*\+|,\s*[a-zA-Z]))
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex("\\sid=\"[^\"]+\"")]
    private static partial Regex Ids();
}
