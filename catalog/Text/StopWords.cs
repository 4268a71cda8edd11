using System.Collections.Frozen;

namespace OpenDataNrw.Catalog.Text;

/// <summary>
/// Words that say nothing about a dataset: articles, pronouns, prepositions and the like, German and a few English ones.
/// In folded form. Our own choice; words that could matter in a title (ohne, kein, neu, OB) are not among them.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = Fold(
        "der die das den dem des ein eine einer eines einem einen und oder aber auch als am an auf aus bei beim bis da dabei dafür " +
        "daher damit dann daran darauf daraus darin darüber dass davon dazu denn deren dessen dies diese diesem diesen dieser " +
        "dieses doch dort durch er es sie wir ihr ich für gegen hat haben hier hinter ihre ihrem ihren ihrer ihres im in innerhalb " +
        "ins ist je jede jedem jeden jeder jedes kann können man mehr mit nach nicht noch nur sein seine seinem seinen seiner " +
        "sich sind so sowie über um unter vom von vor war waren was welche welcher welches wenn werden wie wird wo wurde wurden zu " +
        "zum zur zwischen bzw ca etc ggf inkl sog usw vgl zb the of and for to on by with from is are");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> folded) => Lookup.Contains(folded);

    private static FrozenSet<string> Fold(string words) =>
        words.Split(' ').Select(w => GermanFolding.Word(w)).ToFrozenSet(StringComparer.Ordinal);
}
