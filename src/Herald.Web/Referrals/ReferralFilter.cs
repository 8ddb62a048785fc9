using Herald.Core.Referrals;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Referrals;

/// <summary>Which referrals are asked for.</summary>
[ReadsQuery("stage", "advocate", "owner", "from", "to")]
internal sealed class ReferralFilter : IBound
{
    public Stage? Stage { get; private init; }

    public string? Advocate { get; private init; }

    public string? Owner { get; private init; }

    /// <summary>First day of submission, in the program's zone.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>Last day of submission, in the program's zone.</summary>
    public DateOnly? To { get; private init; }

    public Refused? Fault { get; private init; }

    public static ValueTask<ReferralFilter> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var faults = new Faults();
        Stage? stage = null;
        if (query.TryGetValue("stage", out var name))
        {
            stage = Enum.GetValues<Stage>().Cast<Stage?>()
                .FirstOrDefault(known => string.Equals(known.ToString(), name, StringComparison.OrdinalIgnoreCase));
            if (stage is null)
                faults.Add("stage", "One of submitted, qualified, opportunity, won, disqualified, lost, reversed is expected.",
                    "invalid_stage");
        }

        faults.OptionalText("advocate", query["advocate"], 254);
        faults.OptionalText("owner", query["owner"], 254);
        var filter = new ReferralFilter
        {
            Stage = stage,
            Advocate = query["advocate"],
            Owner = query["owner"],
            From = DayInQuery.Read(query, "from", faults),
            To = DayInQuery.Read(query, "to", faults),
            Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null,
        };
        return new(filter.Fault is null && filter.From > filter.To
            ? new ReferralFilter { Fault = Refused.With(422, "period_invalid", "from must not be after to.") }
            : filter);
    }
}
