using System.Text.Json;
using OpenDataNrw.Rdf.Syntax;

namespace OpenDataNrw.Rdf.JsonLd;

/// <content>Contexts that are known from other documents.</content>
internal sealed partial class ContextBuilder
{
    /// <summary>How many characters of IRIs a context may make to be worth keeping.</summary>
    private const int LittleMade = 256 * 1024;

    /// <summary>Whether something was asked whose answer does not follow from the text of contexts alone.</summary>
    private bool _askedElsewhere;

    /// <summary>As <see cref="Process"/>, but a context that another document had already is not processed again.</summary>
    /// <param name="active">The context it is applied to; stays as it is.</param>
    /// <param name="text">The value of an <c>@context</c> as it is written.</param>
    /// <param name="local">The same as an element, asked for where it is needed.</param>
    /// <param name="address">Where the local context stands.</param>
    public ActiveContext ProcessKept(ActiveContext active, ReadOnlySpan<byte> text, Func<JsonElement> local, BaseIri? address)
    {
        if (active.Kept?.Find(text) is { } known) return new ActiveContext(active.OriginalBase, known);
        _askedElsewhere = false;
        var made = _made;
        var result = Process(active, local(), address);
        if (active.Kept is null || _askedElsewhere || _made - made > LittleMade || result.Keep() is not { } kept) return result;
        active.Kept.Add(text, kept);
        return result;
    }
}
