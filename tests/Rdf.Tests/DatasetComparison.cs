namespace OpenDataNrw.Rdf.Tests;

/// <summary>When two datasets are the same.</summary>
public sealed class DatasetComparison
{
    [Theory]
    [InlineData("_:a <a:p> _:b <a:g> .\n_:b <a:p> <a:o> .", "_:x <a:p> <a:o> .\n_:y <a:p> _:x <a:g> .", true)]
    [InlineData("<a:s> <a:p> <a:o> <a:g> .", "<a:s> <a:p> <a:o> .", false)]
    [InlineData("<a:s> <a:p> <a:o> <a:g> .", "<a:s> <a:p> <a:o> <a:h> .", false)]
    [InlineData("<a:s> <a:p> <a:o> _:g .\n<a:s> <a:q> <a:o> _:g .", "<a:s> <a:p> <a:o> _:g .\n<a:s> <a:q> <a:o> _:h .", false)]
    [InlineData("_:a <a:p> <a:o> <a:g> .\n_:a <a:p> <a:o> .", "_:a <a:p> <a:o> <a:g> .\n_:b <a:p> <a:o> .", false)]
    public void Blank_nodes_are_renamed_in_all_graphs_alike(string one, string other, bool same) =>
        Assert.Equal(
            same,
            RdfIsomorphism.AreIsomorphic(Documents.ReadDataset(one, RdfQuadFormat.NQuads), Documents.ReadDataset(other, RdfQuadFormat.NQuads)));
}
