using System.Globalization;
using System.Text.RegularExpressions;

namespace Herald.Web.Tests.Operations;

/// <summary>Reads Prometheus' text format strictly, as its own parser would.</summary>
internal static partial class PrometheusReader
{
    public sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

    /// <summary>All samples, once every line was understood, declared, and not said twice.</summary>
    public static IReadOnlyList<Sample> Read(string text, out IReadOnlyDictionary<string, string> types)
    {
        text.ShouldEndWith("\n");
        var declared = new Dictionary<string, string>();
        var samples = new List<Sample>();
        var seen = new HashSet<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (TypeLine().Match(line) is { Success: true } type)
                declared.Add(type.Groups[1].Value, type.Groups[2].Value);
            else if (!HelpLine().IsMatch(line))
                samples.Add(ReadSample(line, declared, seen));
        }

        types = declared;
        return samples;
    }

    private static Sample ReadSample(string line, Dictionary<string, string> declared, HashSet<string> seen)
    {
        var match = SampleLine().Match(line);
        match.Success.ShouldBeTrue(line);
        var name = match.Groups[1].Value;
        (declared.ContainsKey(name) || declared.GetValueOrDefault(Suffix().Replace(name, "")) == "histogram").ShouldBeTrue(line);
        seen.Add(name + match.Groups[2].Value).ShouldBeTrue("twice: " + line);
        var labels = Label().Matches(match.Groups[2].Value)
            .ToDictionary(static label => label.Groups[1].Value, static label => label.Groups[2].Value);
        var value = match.Groups[3].Value is "+Inf"
            ? double.PositiveInfinity
            : double.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture);
        return new(name, labels, value);
    }

    [GeneratedRegex("^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)$")]
    private static partial Regex TypeLine();

    [GeneratedRegex("^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .*$")]
    private static partial Regex HelpLine();

    [GeneratedRegex("""^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*",?)+\})? (\S+)$""")]
    private static partial Regex SampleLine();

    [GeneratedRegex(@"([a-zA-Z_][a-zA-Z0-9_]*)=""((?:[^""\\\n]|\\[""\\n])*)""")]
    private static partial Regex Label();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Suffix();
}
