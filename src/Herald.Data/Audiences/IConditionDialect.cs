using System.Data.Common;

namespace Herald.Data.Audiences;

/// <summary>
/// What conditions over advocates need of an engine's SQL beyond what both have. The advocate's row is <c>a</c>; names and values are
/// places of parameters.
/// </summary>
public interface IConditionDialect
{
    /// <summary>Gives a connection the functions that its engine lacks.</summary>
    void Prepare(DbConnection connection);

    /// <summary>A number as a parameter that compares exactly with whole numbers.</summary>
    object Number(decimal value);

    /// <summary>A number as a parameter for <see cref="CompareAttribute"/>.</summary>
    object AttributeNumber(decimal value);

    /// <summary>The name of an attribute as a parameter.</summary>
    object AttributeName(string name);

    /// <summary>A text in the form in which all its spellings are one (<see cref="OrdinalFold"/>); null where it is null.</summary>
    string Fold(string text, Func<object, string> parameter);

    /// <summary>Where one text begins within another, from 1; 0 where it does not.</summary>
    string Position(string text, string sought);

    /// <summary>Whether the advocate has an attribute.</summary>
    string HasAttribute(string name);

    /// <summary>An attribute that is a text; null where it is none.</summary>
    string AttributeText(string name);

    /// <summary>Whether an attribute is this truth; false where it is no truth.</summary>
    string AttributeIs(string name, bool truth);

    /// <summary>Whether an attribute that is a number compares so; null where it is none.</summary>
    string CompareAttribute(string name, string sign, string wanted);
}
