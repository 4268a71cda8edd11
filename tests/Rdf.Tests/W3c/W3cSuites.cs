namespace OpenDataNrw.Rdf.Tests.W3c;

/// <summary>The W3C suites of RDF 1.1, row by row.</summary>
public sealed class W3cSuites
{
    private const string Root = "https://w3c.github.io/rdf-tests/rdf/rdf11/";

    public static TheoryData<string, string, string> NTriplesRows => RdfSuite.Rows("rdf-n-triples");

    public static TheoryData<string, string, string> TurtleRows => RdfSuite.Rows("rdf-turtle");

    public static TheoryData<string, string, string> RdfXmlRows => RdfSuite.Rows("rdf-xml");

    public static TheoryData<string, string, string, string> NQuadsRows => RdfSuite.NamedRows("rdf-n-quads");

    public static TheoryData<string, string, string, string> TriGRows => RdfSuite.NamedRows("rdf-trig");

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(NQuadsRows))]
    public void NQuads(string name, string kind, string action, string result)
    {
        Assert.NotEmpty(name);
        RdfSuite.RunQuads("rdf-n-quads", RdfQuadFormat.NQuads, Root + "rdf-n-quads/", kind, action, result);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(TriGRows))]
    public void TriG(string name, string kind, string action, string result)
    {
        Assert.NotEmpty(name);
        RdfSuite.RunQuads("rdf-trig", RdfQuadFormat.TriG, Root + "rdf-trig/", kind, action, result);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(NTriplesRows))]
    public void NTriples(string kind, string action, string result) =>
        RdfSuite.Run("rdf-n-triples", RdfFormat.NTriples, Root + "rdf-n-triples/", kind, action, result);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(TurtleRows))]
    public void Turtle(string kind, string action, string result) =>
        RdfSuite.Run("rdf-turtle", RdfFormat.Turtle, Root + "rdf-turtle/", kind, action, result);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(RdfXmlRows))]
    public void RdfXml(string kind, string action, string result) =>
        RdfSuite.Run("rdf-xml", RdfFormat.RdfXml, Root + "rdf-xml/", kind, action, result);
}
