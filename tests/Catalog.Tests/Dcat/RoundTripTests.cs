using OpenDataNrw.Catalog.Dcat;

namespace OpenDataNrw.Catalog.Tests.Dcat;

public sealed class RoundTripTests
{
    private static readonly string[] Transients = ["Iri", "ExtraTriples"];

    public static TheoryData<string> Kinds => ["dataset", "service", "series"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_full_record_reads_back_as_the_same_bytes(string kind)
    {
        var resource = Resource(kind);

        var read = DcatReader.Read(Entries.Written(resource), Turtle.Subject).Value;

        Assert.Equal(Turtle.Json(resource), Turtle.Json(read));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_full_record_survives_every_serialisation(string kind)
    {
        var graph = Entries.Written(Resource(kind));
        foreach (var format in Formats.Available)
        {
            var parsed = Formats.Reparse(graph, format);

            Assert.Equal(Turtle.Lines(graph), Turtle.Lines(parsed));
            Assert.Equal(
                ResourceHash.Of(DcatReader.Read(graph, Turtle.Subject).Value),
                ResourceHash.Of(DcatReader.Read(parsed, Turtle.Subject).Value));
        }
    }

    [Fact]
    public void The_full_records_leave_no_property_of_the_model_out()
    {
        Assert.Empty(Unset(FullModel.Dataset).Concat(Unset(FullModel.Service)).Concat(Unset(FullModel.Series)).Concat(Unset(FullModel.Dataset.Distributions[0])
            .Except(["AccessServices"])));
    }

    [Fact]
    public void Writing_twice_gives_the_same_statements_and_labels()
    {
        var first = Entries.Written(FullModel.Dataset).Triples.ToList();
        var second = Entries.Written(FullModel.Dataset).Triples.ToList();

        Assert.Equal(first, second);
    }

    private static CatalogResource Resource(string kind) => kind switch
    {
        "dataset" => FullModel.Dataset,
        "service" => FullModel.Service,
        _ => FullModel.Series,
    };

    private static IEnumerable<string> Unset(object value) =>
        from property in value.GetType().GetProperties()
        where property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract" && !Transients.Contains(property.Name)
        let content = property.GetValue(value)
        where content is null || (content is System.Collections.ICollection { Count: 0 })
        select property.Name;
}
