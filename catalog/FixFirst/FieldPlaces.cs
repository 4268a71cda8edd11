namespace OpenDataNrw.Catalog.FixFirst;

/// <summary>Where in a source a statement is edited.</summary>
/// <param name="German">In German: the form, its field or the column, by the names that the software shows.</param>
/// <param name="English">In English.</param>
/// <param name="Key">The key in the software's interface or file, the property or the element; null where there is none.</param>
/// <param name="Example">A piece of the file with a good statement; null where the form says all.</param>
public sealed record FieldPlace(string German, string English, string? Key, string? Example)
{
    /// <summary>The words in a language (<c>de</c> or <c>en</c>).</summary>
    public string In(string language) => language == "en" ? English : German;
}

/// <summary>
/// Tells where people edit a statement, by the software of the source: forms of CKAN (German names of CKAN 2.10) and DKAN, keys of
/// data.json, properties of DCAT-AP.de in RDF, columns of spreadsheets, elements of ISO 19139. What is not known there falls back
/// to the property's name.
/// </summary>
public static partial class FieldPlaces
{
    /// <summary>Where a statement is edited in a source.</summary>
    /// <param name="source">The source; its setting <c>software</c>, where it has one, goes before its kind.</param>
    /// <param name="topic">The statement.</param>
    public static FieldPlace Of(HarvestSource source, EditTopic topic)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(SoftwareOf(source), topic);
    }

    /// <summary>The software of a source: its setting <c>software</c>, else its kind; in small letters.</summary>
    public static string SoftwareOf(HarvestSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return (source.Settings.GetValueOrDefault("software") ?? source.Kind).ToLowerInvariant();
    }

    /// <summary>Where a statement is edited in a kind of software.</summary>
    /// <param name="software">Such as <c>ckan</c>, <c>dkan</c>, <c>datajson</c>, <c>dcat</c>, <c>csv</c>, <c>csw</c>.</param>
    /// <param name="topic">The statement.</param>
    public static FieldPlace Of(string software, EditTopic topic)
    {
        ArgumentNullException.ThrowIfNull(software);
        ArgumentNullException.ThrowIfNull(topic);
        return software.ToLowerInvariant() switch
        {
            "ckan" => Ckan.TryGetValue(topic.Id, out var field) ? Field(field, CkanExamples.GetValueOrDefault(topic.Id)) : Extra(topic),
            "dkan" => DataJson.TryGetValue(topic.Id, out var key) ? Dkan(topic, key.Key) : Plain(topic),
            "datajson" => DataJson.TryGetValue(topic.Id, out var key) ? Json(key.Key, key.Example) : Plain(topic),
            "dcat" or "rdf" => Rdf(topic),
            "csv" or "xlsx" or "ods" or "spreadsheet" or "tabular" => Column(topic),
            "iso" or "csw" or "inspire" => Iso.TryGetValue(topic.Id, out var element) ? Element(element) : Plain(topic),
            _ => Plain(topic),
        };
    }

    private static FieldPlace Field((bool Resource, string German, string English, string Key) field, string? example) => field.Resource
        ? new($"CKAN: Ressource bearbeiten, Feld „{field.German}“", $"CKAN: edit the resource, field “{field.English}”", "resources[]." + field.Key, example)
        : new($"CKAN: Datensatz bearbeiten, Feld „{field.German}“", $"CKAN: edit the dataset, field “{field.English}”", field.Key, example);

    // CKAN keeps what its own form does not know as key and value; German portals name the keys as ckanext-dcat and ckanext-dcatde do.
    private static FieldPlace Extra(EditTopic topic)
    {
        var name = CkanExtras.GetValueOrDefault(topic.Id);
        return name is null ? Plain(topic) : new FieldPlace(
            $"CKAN: Datensatz bearbeiten, Feld „{topic.German.Name}“ oder Zusatzfeld „{name}“",
            $"CKAN: edit the dataset, field “{topic.English.Name}” or custom field “{name}”",
            $"extras[key={name}]",
            null);
    }

    private static FieldPlace Dkan(EditTopic topic, string key) => new(
        $"DKAN: Datensatz bearbeiten, Feld „{topic.German.Name}“ ({key})", $"DKAN: edit the dataset, field “{topic.English.Name}” ({key})", key, null);

    private static FieldPlace Json(string key, string? example) => new($"data.json: Schlüssel „{key}“", $"data.json: key “{key}”", key, example);

    private static FieldPlace Column(EditTopic topic) => new(
        $"Tabelle: Spalte „{topic.German.Name}“", $"Spreadsheet: column “{topic.German.Name}”", topic.German.Name, null);

    private static FieldPlace Element((string Path, string German, string English) element) => new(
        $"ISO-Metadaten (ISO 19139): {element.German}", $"ISO metadata (ISO 19139): {element.English}", element.Path, null);

    private static FieldPlace Rdf(EditTopic topic)
    {
        var (german, english) = RdfOwner(topic.Id);
        return new FieldPlace(
            $"RDF-Export: Eigenschaft {topic.Property} {german}", $"RDF export: property {topic.Property} {english}", topic.Property, RdfExamples.GetValueOrDefault(topic.Id));
    }

    private static (string German, string English) RdfOwner(string topic) => topic switch
    {
        "format" or "media-type" or "size" or "licence" or "openness" or "attribution" or "rights" or "address" or "access" or "broken-link" or "hvd-file-law" or "hvd-service" =>
            ("an jeder dcat:Distribution", "at each dcat:Distribution"),
        "endpoint" or "interface" or "serves" or "hvd-service-law" => ("am dcat:DataService", "at the dcat:DataService"),
        "publisher" => ("mit foaf:Agent, foaf:name und dcterms:type", "with foaf:Agent, foaf:name and dcterms:type"),
        "contact" => ("mit vcard:Kind, vcard:fn und vcard:hasEmail", "with vcard:Kind, vcard:fn and vcard:hasEmail"),
        _ => ("am dcat:Dataset", "at the dcat:Dataset"),
    };

    private static FieldPlace Plain(EditTopic topic) => new(
        $"Angabe „{topic.German.Name}“ ({topic.Property})", $"Statement “{topic.English.Name}” ({topic.Property})", topic.Property, null);
}
