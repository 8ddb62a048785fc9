namespace Herald.Web.Ui.Charts;

/// <summary>A step of a way that not all go to its end.</summary>
public sealed record FunnelStage(string Label, double Value)
{
    /// <summary>The same of the period before.</summary>
    public double? Before { get; init; }

    /// <summary>How long it took from the stage before, in words such as "6 days".</summary>
    public string? Took { get; init; }

    /// <summary>The rows behind it.</summary>
    public string? Href { get; init; }
}
