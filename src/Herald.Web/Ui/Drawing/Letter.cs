using System.Numerics;

namespace Herald.Web.Ui.Drawing;

/// <summary>One letter of a typeface, in the typeface's own units, y upwards.</summary>
/// <param name="Advance">How far the next letter stands from it.</param>
/// <param name="Segments">Its outline.</param>
internal sealed record Letter(int Advance, IReadOnlyList<Letter.Segment> Segments)
{
    /// <summary>A part of an outline: where it leads, and for curves the control point.</summary>
    internal readonly record struct Segment(Kind Kind, Vector2 To, Vector2 Control = default);

    /// <summary>What a segment is, by its number in the file.</summary>
    internal enum Kind
    {
        Move = 0,
        Line = 1,
        Curve = 2,
    }
}
