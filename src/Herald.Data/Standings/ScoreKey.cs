using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Data.Standings;

/// <summary>One score of one advocate.</summary>
internal readonly record struct ScoreKey(BoardMeasure Measure, BoardPeriod Period, AdvocateId Advocate);
