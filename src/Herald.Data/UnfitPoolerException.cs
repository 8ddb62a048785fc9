namespace Herald.Data;

/// <summary>What stands before the database cannot carry what is asked of it; the message tells the way out.</summary>
public sealed class UnfitPoolerException() : Exception(
    "A pooler stands before the database that gives each transaction another connection and does not carry prepared statements over. "
    + "Set its pool_mode to session; or take PgBouncer 1.21 or later with max_prepared_statements = 400; or let --database or "
    + "HERALD_DATABASE name the database itself. docs/operate/scale-out.md has more on poolers.");
