namespace OpenDataNrw.Catalog.Duplicates;

/// <summary>Signs in words, for page, command line and API alike.</summary>
public static class SignWords
{
    /// <summary>What entries have in common, to follow <c>erkannt an</c> or <c>recognised by</c>.</summary>
    /// <param name="kind">The sign.</param>
    /// <param name="language"><c>de</c> or <c>en</c>.</param>
    public static string Of(SignKind kind, string language) => (kind, language == "en") switch
    {
        (SignKind.Uuid, false) => "gleicher UUID",
        (SignKind.Uuid, true) => "the same UUID",
        (SignKind.Registered, false) => "gleicher DOI oder URN",
        (SignKind.Registered, true) => "the same DOI or URN",
        (SignKind.Address, false) => "gleicher Ursprungsadresse",
        (SignKind.Address, true) => "the same address of origin",
        (SignKind.FilesAndTitle, false) => "gleichen Dateien und gleichem Titel",
        (SignKind.FilesAndTitle, true) => "the same files and title",
        (SignKind.FilesAndPublisher, false) => "gleichen Dateien und gleicher Stelle",
        (SignKind.FilesAndPublisher, true) => "the same files and publisher",
        (SignKind.PageAndTitle, false) => "gleicher Webseite und gleichem Titel",
        (SignKind.PageAndTitle, true) => "the same web page and title",
        (SignKind.LocalIdentifier, false) => "gleicher Kennung, gleichem Titel und gleicher Stelle",
        (SignKind.LocalIdentifier, true) => "the same identifier, title and publisher",
        (_, false) => "gleichem Titel und gleicher Stelle",
        _ => "the same title and publisher",
    };

    /// <summary>A stable name for programs, such as <c>filesAndTitle</c>.</summary>
    public static string NameOf(SignKind kind) => kind switch
    {
        SignKind.Uuid => "uuid",
        SignKind.Registered => "registered",
        SignKind.Address => "address",
        SignKind.FilesAndTitle => "filesAndTitle",
        SignKind.FilesAndPublisher => "filesAndPublisher",
        SignKind.PageAndTitle => "pageAndTitle",
        SignKind.LocalIdentifier => "localIdentifier",
        _ => "titleAndPublisher",
    };
}
