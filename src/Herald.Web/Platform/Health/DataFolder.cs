using Herald.Data.Health;

namespace Herald.Web.Platform.Health;

/// <summary>Looks at the folder where SQLite's file, keys and mail lie.</summary>
internal static class DataFolder
{
    // WAL, a backup and logs need room beside the data; below this the next busy hour may stop all writes.
    private const long FreeBytesMin = 256L * 1024 * 1024;
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Makes the folder where it is missing and proves that files can be written into it.</summary>
    public static HealthCheck Writable(string folder)
    {
        try
        {
            var probe = Path.Combine(Directory.CreateDirectory(folder).FullName, ".herald-" + Path.GetRandomFileName());
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return new("data_folder", true, $"{Path.GetFullPath(folder)} can be written.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(
                "data_folder",
                false,
                $"The data folder {Path.GetFullPath(folder)} cannot be written: {fault.Message.TrimEnd('.')}. "
                    + "Give this user the folder, or choose another with --data or HERALD_DATA.");
        }
    }

    public static HealthCheck Space(string folder)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        return new("disk", free >= FreeBytesMin, free >= FreeBytesMin
            ? $"{free / Mebibyte:N0} MiB are free in the data folder."
            : $"Only {free / Mebibyte:N0} MiB are free in the data folder; {FreeBytesMin / Mebibyte:N0} MiB are the least. "
                + "Free space or move the folder.");
    }
}
