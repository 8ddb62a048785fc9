namespace Herald.Web.Tests.Harness;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Whether files that are made from the code are written anew rather than compared.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("HERALD_UPDATE") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder of an npm package that the tests use.</summary>
    public static string NpmPackage(string name)
    {
        var folder = PathOf("tests", "node_modules", name);
        return Directory.Exists(folder)
            ? folder
            : throw new InvalidOperationException($"{name} is not in tests/node_modules: run ./check, or npm ci in tests/.");
    }

    private static string Find(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Herald.slnx")))
            at = at.Parent;
        return at?.FullName
            ?? throw new InvalidOperationException($"No Herald.slnx above {folder}: tests read the repository that they were built in.");
    }
}
