using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>An input that was read from the request and may be at fault; a filter answers the fault before the endpoint runs.</summary>
internal interface IBound
{
    Refused? Fault { get; }
}
