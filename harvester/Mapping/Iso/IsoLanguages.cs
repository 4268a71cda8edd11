using OpenDataNrw.Harvester.Mapping.Xml;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Harvester.Mapping.Iso;

/// <summary>The languages of a record's texts: that of the record, and those to which its translations point by the id of a locale.</summary>
internal sealed class IsoLanguages
{
    private readonly Dictionary<string, string?> _locales = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads language, locale, defaultLocale and otherLocale of a record.</summary>
    public IsoLanguages(TreeNode metadata)
    {
        Default = Tag(Code(metadata["language"]) ?? Code(metadata["defaultLocale"].First["language"]));
        foreach (var name in (ReadOnlySpan<string>)["locale", "defaultLocale", "otherLocale"])
            foreach (var locale in metadata.All(name))
                if (locale.First.Attribute("id") is { } id)
                    _locales[id] = Tag(Code(locale.First["languageCode"]) ?? Code(locale.First["language"]));
    }

    /// <summary>BCP 47 tag of texts without locale; null if the record does not say.</summary>
    public string? Default { get; }

    /// <summary>The tag of a locale such as <c>#DE</c>; one that is not declared stands for itself.</summary>
    public string? Of(string? locale)
    {
        if (locale is null) return Default;
        var id = locale.TrimStart('#');
        if (_locales.TryGetValue(id, out var known)) return known;
        if (id.StartsWith("locale-", StringComparison.OrdinalIgnoreCase)) id = id[7..];
        return Tag(id);
    }

    /// <summary>The BCP 47 tag of a code of ISO 639-1 or 639-2 (<c>ger</c>, <c>deu</c>, <c>de</c>); what is none of them, in small letters.</summary>
    public static string? Tag(string? code)
    {
        if (code is null) return null;
        if (code is "ger" or "deu" or "de" or "DE") return "de";
        if (code is "eng" or "en" or "EN") return "en";
#pragma warning disable CA1308 // BCP 47 §2.1.1: language subtags are written in lower case.
        return (ControlledVocabularies.Languages.TryAlias(code, out var language) && language is not null ? ControlledVocabularies.LanguageTag(language.Iri) : null) ?? code.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static string? Code(TreeNode property) => IsoValues.Code(property);
}
