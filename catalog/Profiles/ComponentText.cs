using System.Collections.Frozen;
using OpenDataNrw.Rdf;
using OpenDataNrw.Vocabularies.Terms;

namespace OpenDataNrw.Catalog.Profiles;

/// <summary>What a finding says where its profile has no message in the reader's language.</summary>
internal static class ComponentText
{
    private const string Shacl = "http://www.w3.org/ns/shacl#";

    private static readonly FrozenDictionary<string, (string German, string English)> Texts = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["MinCount"] = ("Es fehlt mindestens ein Wert.", "At least one value is missing."),
        ["MaxCount"] = ("Es sind mehr Werte angegeben als erlaubt.", "There are more values than allowed."),
        ["Class"] = ("Der Wert verweist auf nichts von der verlangten Klasse.", "The value refers to nothing of the required class."),
        ["Datatype"] = ("Der Wert hat nicht den verlangten Datentyp oder ist für ihn falsch geschrieben.", "The value is not of the required datatype, or not well-formed for it."),
        ["NodeKind"] = ("Der Wert ist nicht von der verlangten Art (Adresse oder Text).", "The value is not of the required kind (address or text)."),
        ["MinExclusive"] = ("Der Wert ist zu klein oder nicht vergleichbar.", "The value is too small or cannot be compared."),
        ["MinInclusive"] = ("Der Wert ist zu klein oder nicht vergleichbar.", "The value is too small or cannot be compared."),
        ["MaxExclusive"] = ("Der Wert ist zu groß oder nicht vergleichbar.", "The value is too great or cannot be compared."),
        ["MaxInclusive"] = ("Der Wert ist zu groß oder nicht vergleichbar.", "The value is too great or cannot be compared."),
        ["MinLength"] = ("Der Text ist zu kurz.", "The text is too short."),
        ["MaxLength"] = ("Der Text ist zu lang.", "The text is too long."),
        ["Pattern"] = ("Der Wert hat nicht die verlangte Schreibweise.", "The value is not written as required."),
        ["LanguageIn"] = ("Der Text ist in keiner der verlangten Sprachen gekennzeichnet.", "The text is tagged with none of the required languages."),
        ["UniqueLang"] = ("Für eine Sprache ist mehr als ein Text angegeben.", "There is more than one text for a language."),
        ["Equals"] = ("Die Werte stimmen nicht mit denen einer anderen Angabe überein.", "The values differ from those of another property."),
        ["Disjoint"] = ("Der Wert steht auch in einer Angabe, die ihn nicht haben darf.", "The value also stands in a property that must not have it."),
        ["LessThan"] = ("Der Wert liegt nicht vor dem einer anderen Angabe.", "The value does not precede that of another property."),
        ["LessThanOrEquals"] = ("Der Wert liegt hinter dem einer anderen Angabe.", "The value follows that of another property."),
        ["HasValue"] = ("Ein vorgeschriebener Wert fehlt.", "A prescribed value is missing."),
        ["In"] = ("Der Wert steht nicht in der Liste der erlaubten Werte.", "The value is not in the list of allowed values."),
        ["Closed"] = ("Diese Angabe ist hier nicht vorgesehen.", "This property is not provided for here."),
        ["Not"] = ("Der Wert erfüllt eine Bedingung, die er nicht erfüllen darf.", "The value meets a condition that it must not meet."),
        ["And"] = ("Der Wert erfüllt nicht alle verlangten Bedingungen.", "The value does not meet all required conditions."),
        ["Or"] = ("Der Wert erfüllt keine der verlangten Bedingungen.", "The value meets none of the required conditions."),
        ["Xone"] = ("Der Wert erfüllt nicht genau eine der verlangten Bedingungen.", "The value does not meet exactly one of the required conditions."),
        ["Node"] = ("Der Wert ist nicht so beschrieben, wie es verlangt ist.", "The value is not described as required."),
        ["QualifiedMinCount"] = ("Es fehlt mindestens ein Wert der verlangten Art.", "At least one value of the required kind is missing."),
        ["QualifiedMaxCount"] = ("Es sind mehr Werte dieser Art angegeben als erlaubt.", "There are more values of this kind than allowed."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The message of a profile in a language, one without a language tag counting for any; else a text of our own.</summary>
    public static string MessageOf(ProfileFinding finding, string language)
    {
        RdfTerm? untagged = null;
        foreach (var message in finding.Messages)
        {
            if (message.Language is { } tag && tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-'))
                return message.Value;
            if (message.Language is null) untagged ??= message;
        }

        return untagged?.Value ?? Made(finding, language == "en");
    }

    private static string Made(ProfileFinding finding, bool isEnglish)
    {
        var text = finding switch
        {
            { LookedUp: SKOS.InScheme, Component: Shacl + "HasValueConstraintComponent" } =>
                ("Der Wert gehört nicht zum vorgeschriebenen Vokabular.", "The value does not belong to the prescribed vocabulary."),
            _ when finding.Component.StartsWith(Shacl, StringComparison.Ordinal) && finding.Component.EndsWith("ConstraintComponent", StringComparison.Ordinal)
                && Texts.TryGetValue(finding.Component[Shacl.Length..^"ConstraintComponent".Length], out var known) => known,
            _ => ("Eine Regel des Profils ist nicht erfüllt.", "A rule of the profile is not met."),
        };
        var said = isEnglish ? text.Item2 : text.Item1;
        return finding.Path is { } path ? $"{Prefixes.Shorten(path)}: {said}" : said;
    }
}
