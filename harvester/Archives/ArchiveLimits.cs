namespace OpenDataNrw.Harvester.Archives;

/// <summary>How much is unpacked of one archive.</summary>
/// <param name="Entries">The most entries.</param>
/// <param name="EntryBytes">The most bytes of one entry, unpacked.</param>
/// <param name="TotalBytes">The most bytes read from the archive altogether, unpacked.</param>
/// <param name="Ratio">How many times larger than its packed form an entry may become; counted from the first megabyte.</param>
internal sealed record ArchiveLimits(int Entries, int EntryBytes, long TotalBytes, int Ratio)
{
    /// <summary>For a workbook: a sheet of a hundred thousand rows takes some 60 MB, and repeats itself more than other files.</summary>
    public static ArchiveLimits Workbook { get; } = new(5_000, 150_000_000, 300_000_000, 300);

    /// <summary>For a delivery of catalogues.</summary>
    public static ArchiveLimits Delivery { get; } = new(10_000, 200_000_000, 1_000_000_000, 200);
}

/// <summary>An archive, or an entry of it, cannot be read or is not read for safety.</summary>
/// <param name="reason">Stable id such as <c>source.decompression-bomb</c>.</param>
/// <param name="message">What is wrong and what to do, in German; the name of the archive stands before it.</param>
/// <param name="inner">What was thrown, if anything.</param>
internal sealed class ArchiveNotReadableException(string reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable id of the reason.</summary>
    public string Reason { get; } = reason;
}
