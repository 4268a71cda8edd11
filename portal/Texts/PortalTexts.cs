namespace OpenDataNrw.Portal.Texts;

/// <summary>Everything the pages say in one language. Nothing a reader sees is written anywhere else.</summary>
internal sealed class PortalTexts
{
    private static readonly PortalTexts German = new("de");
    private static readonly PortalTexts English = new("en");

    private PortalTexts(string language)
    {
        Language = language;
        var tongue = new Tongue(language == "en");
        Shell = new ShellTexts(tongue);
        Common = new CommonTexts(tongue);
        Start = new StartTexts(tongue);
        Results = new ResultTexts(tongue);
        Dataset = new DatasetTexts(tongue);
        Quality = new QualityTexts(tongue);
        Sources = new SourceTexts(tongue);
        Fix = new FixTexts(tongue);
        Vanished = new VanishedTexts(tongue);
        Errors = new ErrorTexts(tongue);
    }

    /// <summary><c>de</c> or <c>en</c>.</summary>
    internal string Language { get; }

    internal string OtherLanguage => Language == "de" ? "en" : "de";

    /// <summary>The other language's name for itself.</summary>
    internal string OtherLanguageName => Language == "de" ? "English" : "Deutsch";

    internal ShellTexts Shell { get; }

    internal CommonTexts Common { get; }

    internal StartTexts Start { get; }

    internal ResultTexts Results { get; }

    internal DatasetTexts Dataset { get; }

    internal QualityTexts Quality { get; }

    internal SourceTexts Sources { get; }

    internal FixTexts Fix { get; }

    internal VanishedTexts Vanished { get; }

    internal ErrorTexts Errors { get; }

    internal static PortalTexts In(string language) => language == "en" ? English : German;
}

/// <summary>Chooses between the two readings of a text, which stand side by side so that neither is forgotten.</summary>
internal readonly record struct Tongue(bool English)
{
    internal T Say<T>(T german, T english) => English ? english : german;
}
