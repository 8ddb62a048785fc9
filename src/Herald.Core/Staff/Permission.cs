namespace Herald.Core.Staff;

/// <summary>A line of the table of who may do what.</summary>
/// <param name="Doing">What is done, in the words of the console: "Record a stage".</param>
/// <param name="Right">What it asks for.</param>
public sealed record Permission(string Doing, StaffRight Right)
{
    /// <summary>Whether staff of this role may.</summary>
    public bool Allows(StaffRole role) => StaffRights.Has(role, Right);
}
