using System.Buffers;
using System.Text;
using OpenDataNrw.Harvester.Http;

namespace OpenDataNrw.Harvester.Connectors.Folder;

/// <summary>What a file of a delivery is.</summary>
internal abstract record FileForm
{
    private FileForm()
    {
    }

    /// <summary>A catalogue.</summary>
    /// <param name="Kind">The kind of source by which it is read.</param>
    public sealed record Catalogue(string Kind) : FileForm;

    /// <summary>Not meant as a catalogue: a picture, a note to the reader.</summary>
    public sealed record Beside : FileForm;

    /// <summary>Seems to be meant as a catalogue, but cannot be read as one.</summary>
    /// <param name="Reason">Stable id.</param>
    /// <param name="Message">What is wrong and what to do, in German; the name of the file stands before it.</param>
    public sealed record Unknown(string Reason, string Message) : FileForm;

    private const int Examined = 65_536;

    private static readonly SearchValues<byte> EndOfName = SearchValues.Create(" \t\r\n>/"u8);

    private static readonly string[] Tables = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"];
    private static readonly string[] Rdf = [".ttl", ".nt", ".n3", ".rdf", ".owl", ".jsonld"];
    private static readonly string[] Archives = [".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz"];

    /// <summary>Whether a file is what systems leave behind in folders: nobody means it.</summary>
    public static bool IsLitter(string path)
    {
        foreach (var part in path.Split('/'))
            if (part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part is "__MACOSX" or "Thumbs.db" or "desktop.ini")
                return true;
        return false;
    }

    /// <summary>Whether a name alone tells that the file is no catalogue, so that it need not be unpacked.</summary>
    public static bool IsBeside(string path) => Ending(path) is not (".json" or ".xml") && !Has(Tables, path) && !Has(Rdf, path) && !Has(Archives, path);

    /// <summary>Tells what a file is, by its content; by its name only where the content leaves it open.</summary>
    public static FileForm Of(string path, ReadOnlyMemory<byte> content)
    {
        if (IsBeside(path)) return new Beside();
        if (Has(Archives, path))
            return new Unknown("source.nested-archive", "ist ein Archiv innerhalb der Lieferung und wird nicht geöffnet. Bitte seine Dateien einzeln beilegen.");
        if (content.IsEmpty) return new Unknown("source.empty-answer", "ist leer. Bitte neu erzeugen oder entfernen.");
        if (Has(Tables, path)) return new Catalogue("spreadsheet");
        if (Has(Rdf, path)) return new Catalogue("dcat");
        var text = DocumentText.ToUtf8(new SourceDocument(new Uri("https://lieferung.example/"), content[..Math.Min(content.Length, Examined)], "", null)).Span.TrimStart(" \t\r\n"u8);
        return Ending(path) == ".xml" ? OfXml(text) : OfJson(text);
    }

    private static FileForm OfXml(ReadOnlySpan<byte> text)
    {
        var root = RootOf(text);
        return root switch
        {
            "RDF" => new Catalogue("dcat"),
            "MD_Metadata" or "MI_Metadata" or "GetRecordsResponse" or "GetRecordByIdResponse" => new Catalogue("iso"),
            _ => new Unknown("source.unknown-form", root.Length == 0
                ? "ist kein wohlgeformtes XML. Bitte neu erzeugen oder entfernen."
                : $"ist XML (<{root}>), aber kein Katalog: Gelesen werden RDF/XML und ISO-Metadaten. Bitte in einer dieser Formen beilegen oder entfernen."),
        };
    }

    private static FileForm OfJson(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[')) return new Unknown("source.not-json", "ist kein JSON. Bitte neu erzeugen oder entfernen.");
        if (text.IndexOf("project-open-data"u8) >= 0 || text.IndexOf("\"accessLevel\""u8) >= 0) return new Catalogue("datajson");
        if (text.IndexOf("\"resources\""u8) >= 0 || text.IndexOf("\"help\""u8) >= 0) return new Catalogue("ckan");
        if (text.IndexOf("\"@context\""u8) >= 0 || text.IndexOf("\"@graph\""u8) >= 0 || text.IndexOf("\"@id\""u8) >= 0) return new Catalogue("dcat");
        if (text.IndexOf("\"dataset\""u8) >= 0 || text.IndexOf("\"distribution\""u8) >= 0) return new Catalogue("datajson");
        return new Unknown("source.unknown-form", "ist JSON, aber kein Katalog: Gelesen werden data.json, CKAN und JSON-LD. Bitte in einer dieser Formen beilegen oder entfernen.");
    }

    /// <summary>The local name of the first element; empty if there is none at the beginning.</summary>
    private static string RootOf(ReadOnlySpan<byte> text)
    {
        while (text.StartsWith("<?"u8) || text.StartsWith("<!--"u8))
        {
            var end = text.StartsWith("<?"u8) ? text.IndexOf("?>"u8) + 2 : text.IndexOf("-->"u8) + 3;
            if (end < 3) return "";
            text = text[end..].TrimStart(" \t\r\n"u8);
        }

        if (text.Length < 2 || text[0] != '<') return "";
        var length = text[1..].IndexOfAny(EndOfName);
        var name = Encoding.UTF8.GetString(text.Slice(1, Math.Clamp(length, 0, 100)));
        return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static bool Has(string[] endings, string path) => endings.Contains(Ending(path));
}
