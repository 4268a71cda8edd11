using OpenDataNrw.Catalog.Profiles;

namespace OpenDataNrw.Catalog.Tests.Profiles;

/// <summary>A folder laid out like that of the official shapes, with small files of the same kind, written for these tests.</summary>
internal sealed class ShapesFolder : IDisposable
{
    private const string Head = """
        @prefix : <http://dcat-ap.de/def/dcatde/3.0/shacl/> .
        @prefix s: <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#> .
        @prefix h: <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#> .
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix dcatde: <http://dcat-ap.de/def/dcatde/> .
        @prefix adms: <http://www.w3.org/ns/adms#> .
        @prefix spdx: <http://spdx.org/rdf/terms#> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix eli: <http://data.europa.eu/eli/ontology#> .
        @prefix eu: <http://publications.europa.eu/resource/authority/> .

        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("shapes");

    public ShapesFolder()
    {
        Write(OfficialFiles.Semic, """
            s:DatasetShape a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#DatasetShape/title> ,
                <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#DatasetShape/law> .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#DatasetShape/title> sh:path dcterms:title ; sh:minCount 1 .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#DatasetShape/law> sh:path <http://data.europa.eu/r5r/applicableLegislation> ; sh:class eli:LegalResource .
            """);
        Append(OfficialFiles.Semic, """
            s:RecordShape a sh:NodeShape ; sh:targetClass dcat:CatalogRecord ; sh:property [ sh:path foaf:primaryTopic ; sh:class dcat:Resource ] .
            """);
        Write(OfficialFiles.German, """
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#DatasetShape/title> sh:severity sh:Violation ; sh:message "Ein Titel fehlt."@de .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0/shacl/dcat-ap-SHACL.ttl#DatasetShape/law> sh:severity sh:Violation ; sh:deactivated true .
            """);
        Write(OfficialFiles.Deprecated, """
            :Deprecated_hashAlgorithms a sh:NodeShape ; sh:targetSubjectsOf spdx:algorithm ; sh:property [ sh:message "Deprecated: Liste der Verfahren." ; sh:severity sh:Warning ; sh:path spdx:algorithm ; sh:not [ sh:pattern "dcat" ] ] .
            :Deprecated_adms_status a sh:NodeShape ; sh:targetSubjectsOf adms:status ; sh:property [ sh:message "Deprecated: Liste der Zustände." ; sh:severity sh:Warning ; sh:path adms:status ; sh:not [ sh:pattern "purl" ] ] .
            """);
        Write(OfficialFiles.Additions, """
            @prefix dcatap: <http://data.europa.eu/r5r#> .
            :Dataset_Shape a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property :DE_Dataset_dcterms_publisher_v_Min , :DE_Dataset_dcatap_availability_v_Max .
            :DE_Dataset_dcterms_publisher_v_Min sh:minCount 1 ; sh:path dcterms:publisher ; sh:severity sh:Violation ; sh:message "DE: dcat:DataService: MUSS einen dcterms:publisher haben."@de .
            :DE_Dataset_dcatap_availability_v_Max sh:maxCount 1 ; sh:path dcatap:availability ; sh:severity sh:Violation ; sh:message "Höchstens eine."@de .
            :DE_DatasetSeries_dcterms_publisher_v_Min sh:minCount 1 ; sh:path dcterms:publisher ; sh:severity sh:Violation ; sh:message "Serie ohne Herausgeber."@de .
            """);
        Write(OfficialFiles.Vocabularies, """
            @prefix dcatap: <http://data.europa.eu/r5r#> .
            :Dataset_List_Shape a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property :theme , :availability .
            :theme sh:path dcat:theme ; sh:property [ sh:severity sh:Violation ; sh:message "Kein Thema der Liste."@de ; sh:path skos:inScheme ; sh:hasValue eu:data-theme ] .
            :availability sh:path dcatap:availability ; sh:property [ sh:severity sh:Violation ; sh:message "Keine Verfügbarkeit der Liste."@de ; sh:path skos:inScheme ; sh:hasValue eu:planned-availability ] .
            """);
        Write(OfficialFiles.HighValue, """
            h:DatasetShape a sh:NodeShape ; sh:targetClass dcat:Dataset ; sh:property <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/title> ,
                <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/law> , <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/page> , <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/category> .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/title> sh:path dcterms:title ; sh:minCount 1 ; <https://purl.eu/ns/shacl#message> "A title is missing."@en .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/law> sh:path <http://data.europa.eu/r5r/applicableLegislation> ; sh:class eli:LegalResource .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/page> sh:path dcat:landingPage ; sh:class rdfs:Resource .
            <https://semiceu.github.io/DCAT-AP/releases/3.0.0-hvd#DatasetShape/category> sh:path <http://data.europa.eu/r5r/hvdCategory> ; sh:minCount 1 ; <https://purl.eu/ns/shacl#message> "A category is missing."@en .
            """);
    }

    public string Root => _root.FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public void Write(string file, string turtle)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), Head + turtle);
    }

    private void Append(string file, string turtle) => File.AppendAllText(PathOf(file), "\n" + turtle);

    public void Dispose() => _root.Delete(recursive: true);
}
