namespace Herald.Core.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Its file is still on the way.</summary>
    Arriving,

    /// <summary>The file is there; what its columns mean can be changed, and nothing is written yet.</summary>
    Draft,

    /// <summary>Rows take effect, batch by batch.</summary>
    Running,

    /// <summary>All rows were read.</summary>
    Done,

    /// <summary>It was stopped; what had taken effect by then stays.</summary>
    Stopped,
}
