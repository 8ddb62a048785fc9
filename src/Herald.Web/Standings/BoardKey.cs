using Herald.Core.Ids;
using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>Which board of which program.</summary>
internal sealed record BoardKey(ProgramId Program, BoardMeasure Measure, BoardPeriod Period);
