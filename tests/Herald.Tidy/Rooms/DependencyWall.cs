using Herald.Tidy.Reading;

namespace Herald.Tidy.Rooms;

/// <summary>Rooms use each other as the table says: nothing unlisted, nothing listed in vain, and never in a circle.</summary>
internal static class DependencyWall
{
    private const string Where = "tests/Herald.Tidy/Rooms/Dependencies.cs";

    public static IEnumerable<Offence> Offences(DependencyTable table, IEnumerable<Use> uses)
    {
        var real = new RoomUses(table, uses);
        return [.. Unlisted(table, real), .. InVain(table, real), .. Upward(table, real), .. Circles(table, real)];
    }

    private static IEnumerable<Offence> Unlisted(DependencyTable table, RoomUses real) =>
        from room in real.Rooms.Except(table.Tops)
        let needed = Needed(table, real, room)
        let line = $"[\"{room}\"] = [{string.Join(", ", needed.Select(static used => $"\"{used}\""))}],"
        let listed = table.Lines.GetValueOrDefault(room)
        let unlisted = needed.Except(listed ?? []).ToList()
        where listed is null || unlisted.Count > 0
        select new Offence(Where, listed is null
            ? $"{table.Project} has no line for {room}. Add: {line}"
            : $"{room} uses what its line does not list: {string.Join("; ", unlisted.Select(used => Proof(real, room, used)))}. "
                + $"React through Activities, or move the type, or decide that it may: {line}");

    private static IEnumerable<Offence> InVain(DependencyTable table, RoomUses real) =>
        from line in table.Lines
        let vain = line.Value.Except(Needed(table, real, line.Key)).ToList()
        let gone = !real.Rooms.Contains(line.Key)
        where gone || vain.Count > 0
        select new Offence(Where, gone
            ? $"{table.Project} has no room {line.Key}: take its line out."
            : $"{line.Key} no longer uses {string.Join(", ", vain)}: take it out of its line.");

    // The table cannot allow these.
    private static IEnumerable<Offence> Upward(DependencyTable table, RoomUses real) =>
        from room in real.Rooms.Except(table.Tops)
        from used in real.Of(room).Keys
        where table.Tops.Contains(used) || (table.Foundations.Contains(room) && !table.Foundations.Contains(used))
        select new Offence(Where, table.Tops.Contains(used)
            ? $"{Proof(real, room, used)}: {used} stands on top and nobody below uses it. Move what is needed into Platform."
            : $"{Proof(real, room, used)}: {room} is a foundation and knows no capability. Move the type down, or hand the behaviour in.");

    private static IEnumerable<Offence> Circles(DependencyTable table, RoomUses real) =>
        from room in real.Rooms.Except(table.Tops)
        let circle = real.CycleOf(room)
        where circle.Count > 0 && room == circle.Min(StringComparer.Ordinal)
        let proofs = circle.Zip(circle.Skip(1), (user, used) => Proof(real, user, used))
        select new Offence(Where, $"{string.Join(" -> ", circle)} is a circle ({string.Join("; ", proofs)}): "
            + "let one of them react to an Activity of the other.");

    private static IReadOnlyList<string> Needed(DependencyTable table, RoomUses real, string room) =>
        [.. real.Of(room).Keys.Except(table.Tops).Except(table.Foundations.Contains(room) ? [] : table.Foundations)];

    private static string Proof(RoomUses real, string from, string to) => $"{real.Of(from)[to].From} uses {real.Of(from)[to].To}";
}
