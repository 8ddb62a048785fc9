using System.Globalization;
using System.Text;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Audiences;

/// <summary>Finds advocates by how an attribute is written.</summary>
public static class AttributeSearch
{
    /// <summary>
    /// Those of a program with a text as this attribute that goes on in one of these ways after its first letters, and may go on further.
    /// All of them are looked at.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="program">The program.</param>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="from">After so many letters.</param>
    /// <param name="texts">What may follow them; letters, digits and hyphens.</param>
    public static IQueryable<Advocate> AdvocatesWithText(
        this HeraldDb db, ProgramId program, string attribute, int from, IReadOnlyList<string> texts)
    {
        var dialect = db.Engine.Conditions;
        var attributed = dialect.AttributeText("{1}");
        var sql = new StringBuilder("SELECT a.* FROM advocates a WHERE a.program_id = {0} AND (FALSE");
        for (var at = 0; at < texts.Count; at++)
            sql.Append(CultureInfo.InvariantCulture, $" OR {attributed} LIKE {{{at + 2}}}");
        var text = sql.Append(')').ToString();
        return db.Advocates.FromSqlRaw(
            text,
            [
                db.Engine.IdValue(program.Value), dialect.AttributeName(attribute),
                .. texts.Select(one => new string('_', from) + one + "%"),
            ]);
    }
}
