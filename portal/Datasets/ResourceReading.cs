using OpenDataNrw.Catalog;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Portal.Datasets;

/// <summary>Reads from an entry what a person wants to see of it, in the person's language as far as it is there.</summary>
internal static class ResourceReading
{
    /// <summary>The reading that suits best, with the language it is in (untagged texts are German, DCAT-AP.de convention 3).</summary>
    internal static LangString? Best(this IReadOnlyList<LangString> texts, string language)
    {
        if (texts.In(language) is not { } value || string.IsNullOrWhiteSpace(value)) return null;
        var chosen = texts.First(t => t.Value == value);
        return new LangString(value.Trim(), chosen.Language is { Length: > 0 and <= 35 } tag ? tag : "de");
    }

    /// <summary>The <c>lang</c> attribute of a text within a page: none where it is in the page's language.</summary>
    internal static string? Marked(this LangString text, string pageLanguage) =>
        text.Language is { } tag && !tag.Equals(pageLanguage, StringComparison.OrdinalIgnoreCase)
            && !tag.StartsWith(pageLanguage + "-", StringComparison.OrdinalIgnoreCase)
            ? tag
            : null;

    /// <summary>The title; the identifier where a source gave none.</summary>
    internal static LangString Title(this StoredDataset entry, string language) =>
        entry.Resource.Titles.Best(language) ?? new LangString(entry.SourceIdentifier, language);

    internal static string? Name(this Agent? agent, string language) => agent?.Names.Best(language)?.Value;

    /// <summary>What is to be read about a coded value: its label, else the source's own words, else its address.</summary>
    internal static string Words(this CodedValue value, string language)
    {
        if (value.Iri is null) return value.Text ?? "";
        return ControlledVocabularies.FindByIri(value.Iri)?.Label(language) ?? value.Text ?? value.Iri;
    }

    internal static IReadOnlyList<Distribution> Files(this CatalogResource resource) => resource is Dataset dataset ? dataset.Distributions : [];

    /// <summary>The format in as few letters as possible: the code of the file type, else the subtype of the media type.</summary>
    internal static string? ShortFormat(this Distribution file)
    {
        if (file.Format is { } format && ShortFormat(format) is { Length: > 0 } code) return code;
        if (file.MediaType is not { } type) return null;
        var name = type.ToString();
        var slash = name.LastIndexOf('/');
        return slash >= 0 && slash < name.Length - 1 ? name[(slash + 1)..] : name.Length > 0 ? name : null;
    }

    internal static string ShortFormat(CodedValue format)
    {
        if (format.Iri is not { } iri) return format.Text ?? "";
        // The codes of services end in "_SRVC", which helps no reader: WMS_SRVC is known as WMS.
        if (ControlledVocabularies.FileTypes.ByIri(iri) is { } type)
            // A label of the code's own letters only writes it as people do: GeoJSON, not GEOJSON.
            return type.Code.Equals(type.German, StringComparison.OrdinalIgnoreCase) ? type.German : type.Code.Replace("_SRVC", "", StringComparison.Ordinal);
        return iri[(iri.LastIndexOfAny(['/', '#']) + 1)..];
    }

    /// <summary>The formats of all files, each once, in the order of the files.</summary>
    internal static IReadOnlyList<string> Formats(this CatalogResource resource) =>
        resource is DataService service
            ? [.. service.Formats.Select(ShortFormat).Where(f => f.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]
            : [.. resource.Files().Select(f => f.ShortFormat()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The licences of all files, each once.</summary>
    internal static IReadOnlyList<CodedValue> Licences(this CatalogResource resource) =>
        resource is DataService service
            ? service.License is { } licence ? [licence] : []
            : [.. resource.Files().Select(f => f.License).OfType<CodedValue>().Distinct()];

    /// <summary>When the content was last changed: as the source says, else when we saw it.</summary>
    internal static DcatDate Changed(this StoredDataset entry) =>
        entry.Resource.Modified is { Precision: not DatePrecision.Unreadable } modified ? modified
        : entry.Resource.Issued is { Precision: not DatePrecision.Unreadable } issued ? issued
        : DcatDate.From(entry.LastChanged);

    /// <summary>Where a file is to be had; the direct address first.</summary>
    internal static IReadOnlyList<string> Addresses(this Distribution file) => [.. file.DownloadUrls.Concat(file.AccessUrls).Distinct(StringComparer.Ordinal)];

    /// <summary>The name of a place: its label, else the name of the area with its key, else that of its address in a vocabulary.</summary>
    internal static string? Name(this Location place, string language) =>
        place.Labels.Best(language)?.Value
        ?? (place.Ags is { } key ? Areas.ByKey(key)?.Name : null)
        ?? (place.Iri is { } iri ? ControlledVocabularies.FindByIri(iri)?.Label(language) : null);
}
