using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>The shape of a body that knows its own limits.</summary>
internal interface IChecked
{
    /// <summary>Names everything about the values that is not as it must be.</summary>
    void Check(Faults faults);
}
