namespace OpenDataNrw.Rdf.Tests.Robustness;

/// <summary>The six readers.</summary>
public enum Syntax
{
    NTriples,
    NQuads,
    Turtle,
    TriG,
    RdfXml,
    JsonLd,
}

/// <summary>Any syntax read in one way, as a dataset.</summary>
internal static class Syntaxes
{
    public static readonly RdfReaderOptions Strict = new() { MaxDepth = 64, MaxTokenBytes = 1 << 20 };

    public static readonly RdfReaderOptions Lenient = Strict with { LenientIris = true, LenientXml = true, OnSkippedLine = _ => { } };

    public static void Read(Syntax syntax, Stream input, IQuadSink sink, RdfReaderOptions options)
    {
        const string Base = "http://base.test/folder/document?query";
        switch (syntax)
        {
            case Syntax.NTriples:
                RdfReader.Read(input, RdfFormat.NTriples, sink, Base, options);
                break;
            case Syntax.NQuads:
                RdfQuads.Read(input, RdfQuadFormat.NQuads, sink, Base, options);
                break;
            case Syntax.Turtle:
                RdfReader.Read(input, RdfFormat.Turtle, sink, Base, options);
                break;
            case Syntax.TriG:
                RdfQuads.Read(input, RdfQuadFormat.TriG, sink, Base, options);
                break;
            case Syntax.RdfXml:
                RdfReader.Read(input, RdfFormat.RdfXml, sink, Base, options);
                break;
            default:
                RdfQuads.ReadJsonLd(input, sink, Base, options);
                break;
        }
    }

    public static RdfDataset Read(Syntax syntax, byte[] document, RdfReaderOptions options)
    {
        var dataset = new RdfDataset();
        using var input = new MemoryStream(document);
        Read(syntax, input, dataset, options);
        return dataset;
    }
}
