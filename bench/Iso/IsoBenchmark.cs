using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using OpenDataNrw.Catalog;
using OpenDataNrw.Harvester.Connectors;
using OpenDataNrw.Harvester.Mapping.Iso;

namespace OpenDataNrw.Bench.Iso;

/// <summary>Mapping records of ISO 19139 on one thread, beside merely reading their XML in the same run.</summary>
internal static class IsoBenchmark
{
    private const int Rounds = 7;

    /// <summary>Records of a folder, or synthetic ones as a catalogue of GDI-DE has them.</summary>
    public static int Run(string? folder)
    {
        var records = folder is null ? [.. Enumerable.Range(1, 500).Select(Synthetic)] : Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Select(File.ReadAllBytes).Where(b => IsoRecords.Recognise(b)).ToList();
        if (records.Count == 0)
        {
            Console.Error.WriteLine("No records of ISO 19139 or 19115-3 there.");
            return 1;
        }

        var source = new HarvestSource { Id = new SourceId("bench"), Title = "Bench", Kind = "csw", Url = new Uri("https://geo.example/csw") };
        var listed = records.ConvertAll(r => new SourceRecord("x", r, IsoRecords.MediaType, default));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records.Count} records, {records.Average(r => r.Length) / 1000:N1} kB each, best of {Rounds} rounds"));
        var (reading, _) = Best(listed, r => Read(r.Content));
        var (mapping, allocated) = Best(listed, r => IsoRecords.Map(r, source).Findings.Count);
        Show("bare XmlReader", reading, null);
        Show("read and map", mapping, allocated);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mapping takes {mapping / reading:N2} times the time of bare reading"));
        return 0;
    }

    private static void Show(string what, double microseconds, double? kilobytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-16} {1e6 / microseconds,8:N0} records/s {microseconds,8:N1} µs") + (kilobytes is { } kb ? string.Create(CultureInfo.InvariantCulture, $" {kb,8:N1} kB") : ""));

    private static (double Microseconds, double Kilobytes) Best(List<SourceRecord> records, Func<SourceRecord, int> work)
    {
        var repeat = Math.Max(1, 1000 / records.Count);
        var (best, allocated) = (double.MaxValue, 0d);
        for (var round = 0; round <= Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            for (var i = 0; i < repeat; i++)
                foreach (var record in records) work(record);
            var took = Stopwatch.GetElapsedTime(began).TotalMicroseconds / (repeat * records.Count);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000d / (repeat * records.Count);
            // The first round only warms up.
            if (round > 0) best = Math.Min(best, took);
        }

        return (best, allocated);
    }

    private static int Read(ReadOnlyMemory<byte> content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, IgnoreComments = true });
        var length = 0;
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Text) length += reader.Value.Length;
        return length;
    }

    private static byte[] Synthetic(int number)
    {
        var xml = new StringBuilder("""<gmd:MD_Metadata xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink">""");
        xml.Append(Text("fileIdentifier", $"0e2fe549-d534-42b0-a0ff-{number:d12}")).Append(Code("language", "LanguageCode", "ger")).Append(Code("hierarchyLevel", "MD_ScopeCode", "dataset"));
        xml.Append(Party("contact", "pointOfContact", "Geodatenzentrum")).Append("<gmd:dateStamp><gco:Date>2026-01-15</gco:Date></gmd:dateStamp>");
        xml.Append("<gmd:referenceSystemInfo><gmd:MD_ReferenceSystem><gmd:referenceSystemIdentifier><gmd:RS_Identifier>").Append(Text("code", "http://www.opengis.net/def/crs/EPSG/0/25832")).Append("</gmd:RS_Identifier></gmd:referenceSystemIdentifier></gmd:MD_ReferenceSystem></gmd:referenceSystemInfo>");
        xml.Append("<gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation>").Append(Text("title", $"Bebauungsplan Nr. {number}"));
        foreach (var (date, type) in (ReadOnlySpan<(string, string)>)[("2018-08-13", "creation"), ("2019-02-22", "publication"), ("2025-11-30", "revision")])
            xml.Append("<gmd:date><gmd:CI_Date><gmd:date><gco:Date>").Append(date).Append("</gco:Date></gmd:date>").Append(Code("dateType", "CI_DateTypeCode", type)).Append("</gmd:CI_Date></gmd:date>");
        xml.Append("<gmd:identifier><gmd:MD_Identifier>").Append(Text("code", $"https://registry.gdi-de.org/id/de.nw.musterstadt/{number}")).Append("</gmd:MD_Identifier></gmd:identifier></gmd:CI_Citation></gmd:citation>");
        xml.Append(Text("abstract", "Der Plan setzt fest, was gebaut werden darf. " + new string('x', 400)));
        foreach (var role in (ReadOnlySpan<string>)["pointOfContact", "owner", "publisher", "custodian"]) xml.Append(Party("pointOfContact", role, "Stadt Musterstadt, Amt für Geoinformation und Kataster"));
        xml.Append("<gmd:resourceMaintenance><gmd:MD_MaintenanceInformation>").Append(Code("maintenanceAndUpdateFrequency", "MD_MaintenanceFrequencyCode", "asNeeded")).Append("</gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>");
        foreach (var group in (ReadOnlySpan<string>)["GEMET - INSPIRE themes, version 1.0", "Freie Schlagwörter", "GEMET - Concepts, version 4.1.3"])
        {
            xml.Append("<gmd:descriptiveKeywords><gmd:MD_Keywords>");
            for (var i = 0; i < 8; i++) xml.Append(Text("keyword", group.StartsWith("GEMET - I", StringComparison.Ordinal) ? "Bodennutzung" : $"Schlagwort {number + i}"));
            xml.Append(Code("type", "MD_KeywordTypeCode", "theme")).Append("<gmd:thesaurusName><gmd:CI_Citation>").Append(Text("title", group)).Append("<gmd:date><gmd:CI_Date><gmd:date><gco:Date>2008-06-01</gco:Date></gmd:date>").Append(Code("dateType", "CI_DateTypeCode", "publication")).Append("</gmd:CI_Date></gmd:date></gmd:CI_Citation></gmd:thesaurusName></gmd:MD_Keywords></gmd:descriptiveKeywords>");
        }

        xml.Append("<gmd:resourceConstraints><gmd:MD_LegalConstraints>").Append(Code("accessConstraints", "MD_RestrictionCode", "otherRestrictions")).Append("<gmd:otherConstraints><gmx:Anchor xlink:href=\"http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations\">Es gelten keine Zugriffsbeschränkungen</gmx:Anchor></gmd:otherConstraints></gmd:MD_LegalConstraints></gmd:resourceConstraints>");
        xml.Append("<gmd:resourceConstraints><gmd:MD_LegalConstraints>").Append(Code("useConstraints", "MD_RestrictionCode", "otherRestrictions")).Append(Text("otherConstraints", "Für die Nutzung gilt die Datenlizenz Deutschland – Zero – Version 2.0, https://www.govdata.de/dl-de/zero-2-0.")).Append(Text("otherConstraints", "{\"id\":\"dl-zero-de/2.0\",\"name\":\"Datenlizenz Deutschland – Zero – Version 2.0\",\"url\":\"https://www.govdata.de/dl-de/zero-2-0\",\"quelle\":\"Stadt Musterstadt\"}")).Append("</gmd:MD_LegalConstraints></gmd:resourceConstraints>");
        xml.Append(Code("spatialRepresentationType", "MD_SpatialRepresentationTypeCode", "vector")).Append("<gmd:spatialResolution><gmd:MD_Resolution><gmd:equivalentScale><gmd:MD_RepresentativeFraction><gmd:denominator><gco:Integer>500</gco:Integer></gmd:denominator></gmd:MD_RepresentativeFraction></gmd:equivalentScale></gmd:MD_Resolution></gmd:spatialResolution>");
        xml.Append(Code("language", "LanguageCode", "ger")).Append("<gmd:topicCategory><gmd:MD_TopicCategoryCode>planningCadastre</gmd:MD_TopicCategoryCode></gmd:topicCategory><gmd:extent><gmd:EX_Extent><gmd:geographicElement><gmd:EX_GeographicBoundingBox><gmd:westBoundLongitude><gco:Decimal>6.89</gco:Decimal></gmd:westBoundLongitude><gmd:eastBoundLongitude><gco:Decimal>7.14</gco:Decimal></gmd:eastBoundLongitude><gmd:southBoundLatitude><gco:Decimal>51.34</gco:Decimal></gmd:southBoundLatitude><gmd:northBoundLatitude><gco:Decimal>51.53</gco:Decimal></gmd:northBoundLatitude></gmd:EX_GeographicBoundingBox></gmd:geographicElement></gmd:EX_Extent></gmd:extent></gmd:MD_DataIdentification></gmd:identificationInfo>");
        xml.Append("<gmd:distributionInfo><gmd:MD_Distribution><gmd:distributionFormat><gmd:MD_Format>").Append(Text("name", "XPlanGML")).Append("</gmd:MD_Format></gmd:distributionFormat><gmd:transferOptions><gmd:MD_DigitalTransferOptions>");
        foreach (var (url, function) in (ReadOnlySpan<(string, string)>)[("wms?service=WMS&amp;request=GetCapabilities", "information"), ("wfs?service=WFS&amp;request=GetCapabilities", "download"), ("plan.pdf", "download"), ("seite", "information")])
            xml.Append("<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>https://geo.musterstadt.example/").Append(url).Append("</gmd:URL></gmd:linkage>").Append(Text("name", "Zugang")).Append(Code("function", "CI_OnLineFunctionCode", function)).Append("</gmd:CI_OnlineResource></gmd:onLine>");
        xml.Append("</gmd:MD_DigitalTransferOptions></gmd:transferOptions></gmd:MD_Distribution></gmd:distributionInfo><gmd:dataQualityInfo><gmd:DQ_DataQuality><gmd:report><gmd:DQ_DomainConsistency><gmd:result><gmd:DQ_ConformanceResult><gmd:specification><gmd:CI_Citation>").Append(Text("title", "VERORDNUNG (EG) Nr. 1089/2010")).Append("</gmd:CI_Citation></gmd:specification><gmd:pass><gco:Boolean>true</gco:Boolean></gmd:pass></gmd:DQ_ConformanceResult></gmd:result></gmd:DQ_DomainConsistency></gmd:report><gmd:lineage><gmd:LI_Lineage>").Append(Text("statement", "Aufgestellt und digitalisiert.")).Append("</gmd:LI_Lineage></gmd:lineage></gmd:DQ_DataQuality></gmd:dataQualityInfo></gmd:MD_Metadata>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static string Text(string name, string text) => $"<gmd:{name}><gco:CharacterString>{text}</gco:CharacterString></gmd:{name}>";

    private static string Code(string name, string list, string value) =>
        $"<gmd:{name}><gmd:{list} codeList=\"http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#{list}\" codeListValue=\"{value}\"/></gmd:{name}>";

    private static string Party(string name, string role, string organisation) =>
        $"<gmd:{name}><gmd:CI_ResponsibleParty>{Text("individualName", "Erika Muster")}{Text("organisationName", organisation)}<gmd:contactInfo><gmd:CI_Contact><gmd:phone><gmd:CI_Telephone>{Text("voice", "+49 201 123456")}</gmd:CI_Telephone></gmd:phone><gmd:address><gmd:CI_Address>{Text("deliveryPoint", "Rathausplatz 1")}{Text("city", "Musterstadt")}{Text("postalCode", "45127")}{Text("electronicMailAddress", "geo@musterstadt.example")}</gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo>{Code("role", "CI_RoleCode", role)}</gmd:CI_ResponsibleParty></gmd:{name}>";
}
