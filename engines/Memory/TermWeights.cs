using OpenDataNrw.Catalog.Search;

namespace OpenDataNrw.Engines.Memory;

/// <summary>
/// How much a token says about a document: BM25F (Robertson, Zaragoza: "The Probabilistic Relevance Framework: BM25 and
/// Beyond", 2009, §3.6) with fixed lengths to compare fields with instead of the collection's averages, so that a document's
/// weights never change while others come and go.
/// </summary>
internal static class TermWeights
{
    /// <summary>How slowly repetition saturates.</summary>
    private const float Saturation = 3f;

    /// <summary>How much a long field is held against its tokens.</summary>
    private const float LengthShare = 0.6f;

    private static readonly float[] FieldWeights = ByField(title: 6, keyword: 4, name: 3, topic: 2, description: 1);
    private static readonly float[] UsualLengths = ByField(title: 8, keyword: 8, name: 8, topic: 10, description: 60);

    public static int Fields => FieldWeights.Length;

    /// <summary>What one occurrence in a field of this length counts.</summary>
    public static float Occurrence(int field, int fieldLength) =>
        FieldWeights[field] / (1 - LengthShare + LengthShare * fieldLength / UsualLengths[field]);

    /// <summary>What an occurrence counts that stands nowhere itself, of one that does.</summary>
    public const float BesideShare = 0.5f;

    /// <summary>The weight of all occurrences together.</summary>
    /// <returns>1 to <see cref="PostingMark.MaxImpact"/>.</returns>
    public static int Impact(float occurrences) => (int)MathF.Max(1, MathF.Round(PostingMark.MaxImpact * occurrences / (Saturation + occurrences)));

    /// <summary>What an impact is multiplied by: how rare the token is.</summary>
    public static float Rarity(long documents, long documentsWithToken) =>
        (float)Math.Log(1 + (documents - documentsWithToken + 0.5) / (documentsWithToken + 0.5)) / PostingMark.MaxImpact;

    private static float[] ByField(float title, float keyword, float name, float topic, float description)
    {
        var values = new float[Enum.GetValues<SearchField>().Length];
        values[(int)SearchField.Title] = title;
        values[(int)SearchField.Keyword] = keyword;
        values[(int)SearchField.Name] = name;
        values[(int)SearchField.Topic] = topic;
        values[(int)SearchField.Description] = description;
        return values;
    }
}
