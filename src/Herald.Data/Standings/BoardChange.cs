using Herald.Core.Standings;

namespace Herald.Data.Standings;

/// <summary>A score that changed.</summary>
public sealed record BoardChange(BoardMeasure Measure, string Period, Standing Standing, long Turn);
