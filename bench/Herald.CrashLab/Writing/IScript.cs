using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>What one connection asks for, one thing after another.</summary>
internal interface IScript
{
    (Deed Deed, string About, string Word) Next();

    /// <summary>What became of the last one; null where no answer came.</summary>
    void Learn(string? answer);
}
