using System.Collections.Frozen;
using OpenDataNrw.Vocabularies;

namespace OpenDataNrw.Catalog.Normalisation;

/// <summary>
/// Which theme keywords speak for. Only for a hint to the publisher: no theme is ever given by it. Words that belong to more than
/// one theme (Haushalt, Karte, Statistik) are not in the table on purpose.
/// </summary>
internal static class ThemeSuggestion
{
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, Concept> Words = new (string Theme, string Words)[]
    {
        ("ENVI", "umwelt,umweltschutz,naturschutz,luftqualität,luftreinhaltung,feinstaub,lärm,lärmkarte,grundwasser,hochwasser,gewässer,klimaschutz,klima,baum,bäume,baumkataster,abfall,altlasten,biotope"),
        ("TRAN", "verkehr,öpnv,radverkehr,radwege,fahrrad,parken,parkplätze,parkhäuser,haltestellen,fahrplan,gtfs,verkehrszählung,straßen,straßenverkehr,baustellen,carsharing"),
        ("SOCI", "bevölkerung,einwohner,einwohnerzahlen,demografie,demographie,migration,senioren,integration,geburten"),
        ("EDUC", "bildung,schule,schulen,schüler,kita,kindertagesstätten,kindergärten,hochschulen,sport,sportstätten,kultur,museum,museen,bibliothek,bibliotheken,theater"),
        ("GOVE", "wahl,wahlen,wahlergebnis,wahlergebnisse,kommunalwahl,bundestagswahl,landtagswahl,europawahl,ratsinformationssystem,stadtrat"),
        ("HEAL", "gesundheit,krankenhaus,krankenhäuser,ärzte,apotheken,pflege,impfung,corona"),
        ("ENER", "energie,photovoltaik,solar,solarkataster,windkraft,windenergie,strom,stromverbrauch,fernwärme,gasverbrauch"),
        ("AGRI", "landwirtschaft,forstwirtschaft,fischerei,lebensmittel,weinbau"),
        ("ECON", "wirtschaft,gewerbe,gewerbegebiete,arbeitsmarkt,arbeitslosigkeit,arbeitslose,tourismus,einzelhandel"),
        ("JUST", "kriminalität,polizei,justiz,straftaten,rettungsdienst"),
        ("REGI", "bebauungsplan,bebauungspläne,flächennutzungsplan,stadtplanung,bauleitplanung,stadtbezirke,ortsteile"),
        ("TECH", "forschung,breitband,wlan,glasfaser"),
    }.SelectMany(t => t.Words.Split(','), (t, word) => (Word: word, Theme: ControlledVocabularies.DataThemes.ByCode(t.Theme)!))
        .ToFrozenDictionary(p => p.Word, p => p.Theme, StringComparer.OrdinalIgnoreCase);

    /// <summary>The one theme for which keywords speak, and the first of these; null where none does, or several for different themes.</summary>
    public static (string Keyword, Concept Theme)? Of(IReadOnlyList<LangString> keywords)
    {
        (string Keyword, Concept Theme)? found = null;
        for (var i = 0; i < keywords.Count; i++)
        {
            if (keywords[i].Value.Length > Longest || !Words.TryGetValue(keywords[i].Value, out var theme)) continue;
            if (found is null) found = (keywords[i].Value, theme);
            else if (found.Value.Theme != theme) return null;
        }

        return found;
    }
}
