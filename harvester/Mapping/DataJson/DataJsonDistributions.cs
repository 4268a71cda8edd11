using OpenDataNrw.Catalog;

namespace OpenDataNrw.Harvester.Mapping.DataJson;

/// <summary>Maps the distributions of an entry; its licence and rights stand at the entry and hold for each.</summary>
internal static class DataJsonDistributions
{
    /// <summary>The distributions in their order.</summary>
    public static IReadOnlyList<Distribution> Read(JsonFields entry, MappingNotes notes)
    {
        var license = SourceValues.Coded(entry.Text("license"));
        var rights = SourceValues.Coded(entry.Texts("rights"));
        var distributions = new List<Distribution>();
        foreach (var distribution in entry.Objects("distribution")) distributions.Add(Map(distribution, license, rights, distributions.Count + 1, notes));
        // The version before 1.1 had addresses at the entry itself.
        if (entry.FirstText("accessURL", "downloadURL") is { } address)
            distributions.Add(new Distribution
            {
                AccessUrls = [address],
                DownloadUrls = entry.Texts("downloadURL"),
                Format = SourceValues.Coded(entry.Text("format")),
                License = license,
                Rights = rights,
            });
        if (entry.Text("webService") is { } service) distributions.Add(new Distribution { AccessUrls = [service], License = license, Rights = rights });
        return distributions;
    }

    private static Distribution Map(JsonFields from, CodedValue? license, IReadOnlyList<CodedValue> rights, int number, MappingNotes notes)
    {
        var access = DataJsonAgents.Addresses(from, "accessURL");
        var download = DataJsonAgents.Addresses(from, "downloadURL");
        return new Distribution
        {
            Iri = from.Text("@id") is { } iri && SourceValues.IsWeb(iri) ? iri : null,
            Titles = from.Languages("title"),
            Descriptions = from.Languages("description"),
            // DCAT-US needs one of the two, DCAT-AP.de always the first.
            AccessUrls = access.Count > 0 ? access : download,
            DownloadUrls = download,
            License = SourceValues.Coded(from.Text("license")) ?? license,
            Rights = from.Texts("rights") is { Count: > 0 } own ? SourceValues.Coded(own) : rights,
            Format = SourceValues.Coded(from.Text("format")),
            MediaType = SourceValues.Coded(from.Text("mediaType")),
            CompressFormat = SourceValues.Coded(from.Text("compressFormat")),
            PackageFormat = SourceValues.Coded(from.Text("packageFormat")),
            ByteSize = SourceValues.Size(from.Text("byteSize"), number, notes),
            Issued = DataJsonTimes.Date(from.Text("issued"), "dcterms:issued", notes),
            Modified = DataJsonTimes.Date(from.Text("modified"), "dcterms:modified", notes),
            Languages = SourceValues.Coded(from.Texts("language")),
            Pages = DataJsonAgents.Addresses(from, "describedBy"),
            ConformsTo = SourceValues.Coded(DataJsonAgents.Addresses(from, "conformsTo")),
        };
    }
}
