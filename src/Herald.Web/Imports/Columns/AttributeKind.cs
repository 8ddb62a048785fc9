namespace Herald.Web.Imports.Columns;

/// <summary>What the cells of an attribute's column are.</summary>
internal enum AttributeKind
{
    Text,
    Number,

    /// <summary>Yes or no.</summary>
    Truth,
}
